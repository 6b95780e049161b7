package mn.sanal.bot.process;

import java.util.List;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.dialogue.Input;

/** An officials' dialogue that cannot bear one invitation. */
public final class PoisonedDialogue implements OfficialDialogue {

  /** The payload of a deep link that makes it fail. */
  public static final String POISON = "o_poison";

  @Override
  public Step step(Situation situation, Input input) {
    if (input instanceof Input.Command(_, var argument) && argument.equals(POISON)) {
      throw new IllegalStateException("poisoned");
    }
    return new Step("{}", List.of(), null, false);
  }
}
