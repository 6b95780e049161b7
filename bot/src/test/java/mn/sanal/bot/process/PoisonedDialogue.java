package mn.sanal.bot.process;

import java.util.List;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;

/** An officials' dialogue that cannot bear one invitation and one button, until it is cured. */
public final class PoisonedDialogue implements OfficialDialogue {

  /** The payload of a deep link that makes it fail. */
  public static final String POISON = "o_poison";

  /** The payload of a deep link that makes an official. */
  public static final String HARMLESS = "o_harmless";

  /** The data of a button that makes it fail. */
  public static final String BUTTON = "o:poison";

  /** What it says when it bears what it could not. */
  public static final String BORNE = "Сайн байна уу!";

  private volatile boolean cured;

  public void cure(boolean now) {
    cured = now;
  }

  @Override
  public Step step(Situation situation, Input input) {
    boolean poison =
        switch (input) {
          case Input.Command(_, var argument) -> argument.equals(POISON);
          case Input.Pressed(var data) -> data.equals(BUTTON);
          default -> false;
        };
    if (poison && !cured) {
      throw new IllegalStateException("poisoned");
    }
    Message borne = new Message(Message.Kind.NOTICE, BORNE, List.of(), null);
    return new Step("{}", poison ? List.of(borne) : List.of(), null, false);
  }
}
