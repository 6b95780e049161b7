package mn.sanal.bot.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web chat behaves. Rarely to be touched.
 *
 * @param keep how long after the last word a browser's chat is still shown
 * @param poll how long a browser waits for news in one request; shorten it if a proxy cuts sooner
 * @param reply how long a form waits for the reply before the page is shown without it
 */
@ConfigurationProperties("sanal.web")
public record WebChatSettings(
    @DefaultValue("90d") Duration keep,
    @DefaultValue("25s") Duration poll,
    @DefaultValue("1500ms") Duration reply) {

  public WebChatSettings {
    if (keep.toDays() < 1 || poll.isNegative() || reply.isNegative()) {
      throw new IllegalArgumentException(
          "sanal.web.keep must be a day or more, and sanal.web.poll and sanal.web.reply not"
              + " negative");
    }
  }
}
