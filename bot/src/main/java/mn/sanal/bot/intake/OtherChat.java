package mn.sanal.bot.intake;

import java.util.Optional;

/** Where else people can go on with what they began in the web chat; there where a bot is run. */
@FunctionalInterface
public interface OtherChat {

  /** What the bot is called; empty until it has been reached once. */
  Optional<String> bot();
}
