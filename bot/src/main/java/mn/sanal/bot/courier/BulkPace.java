package mn.sanal.bot.courier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast messages go out that nobody waits for.
 *
 * @param bulkPerSecond {@code SANAL_TELEGRAM_BULK_PER_SECOND}, over all nodes and channels
 */
@ConfigurationProperties("sanal.telegram")
record BulkPace(@DefaultValue("25") int bulkPerSecond) {}
