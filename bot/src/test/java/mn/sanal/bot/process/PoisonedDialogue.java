package mn.sanal.bot.process;

import java.util.List;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.dialogue.Input;

/** An officials' dialogue that cannot bear one invitation and one button. */
public final class PoisonedDialogue implements OfficialDialogue {

  /** The payload of a deep link that makes it fail. */
  public static final String POISON = "o_poison";

  /** The payload of a deep link that makes an official. */
  public static final String HARMLESS = "o_harmless";

  /** The data of a button that makes it fail. */
  public static final String BUTTON = "o:poison";

  @Override
  public Step step(Situation situation, Input input) {
    boolean poison =
        switch (input) {
          case Input.Command(_, var argument) -> argument.equals(POISON);
          case Input.Pressed(var data) -> data.equals(BUTTON);
          default -> false;
        };
    if (poison) {
      throw new IllegalStateException("poisoned");
    }
    return new Step("{}", List.of(), null, false);
  }
}
