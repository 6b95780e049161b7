package mn.sanal.admin;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the console reads from the configuration.
 *
 * @param dataDir the folder of the search index ({@code SANAL_DATA_DIR})
 * @param metricsToken lets a scraper that is not on this machine read the metrics ({@code
 *     SANAL_METRICS_TOKEN}); empty: nobody else may
 */
@ConfigurationProperties("sanal")
public record ConsoleSettings(
    @DefaultValue("./data") Path dataDir, @DefaultValue("") String metricsToken) {

  /** Hides the token: it must never reach a log. */
  @Override
  public String toString() {
    return "ConsoleSettings[dataDir=" + dataDir + "]";
  }
}
