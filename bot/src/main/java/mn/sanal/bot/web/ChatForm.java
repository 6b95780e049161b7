package mn.sanal.bot.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a form of the chat sends; every field is hostile.
 *
 * @param token see {@link FormToken}
 * @param key names the page the form stood on: sent twice from there, it counts once
 * @param at the number of the message whose button was pressed
 * @param position where the browser is, {@code 49.98,92.07}
 */
record ChatForm(
    @Nullable String token,
    @Nullable String key,
    @Nullable String press,
    @Nullable Long at,
    @Nullable String command,
    @Nullable String argument,
    @Nullable String text,
    @Nullable String position,
    @Nullable List<MultipartFile> files) {

  Optional<UUID> formKey() {
    try {
      return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  List<MultipartFile> attached() {
    return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
  }
}
