package mn.sanal.bot.web;

import java.util.List;
import mn.sanal.dialogue.Media;
import org.springframework.web.multipart.MultipartFile;

/** Keeps uploaded photos and voice messages until the job that checks them fetches them. */
interface Uploads {

  /**
   * Keeps files and names them.
   *
   * @throws Rejected if one is too large or neither a photo nor a voice message
   */
  List<Media> keep(List<MultipartFile> files);
}
