package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;

/** What a question made of an input. */
sealed interface Outcome {

  /** The answer is complete. */
  record Accepted(Answer answer) implements Outcome {}

  /** The answer grew, and more of it may come. */
  record Grown(Answer answer, String word) implements Outcome {}

  /** Nothing is answered yet: another page, a tick, a narrower list. */
  record Stayed(Spot spot, String word) implements Outcome {
    Stayed(Spot spot) {
      this(spot, "");
    }
  }

  /** One step further within the same question. */
  record Deeper(Spot spot, String place) implements Outcome {}

  /** The input cannot be taken; {@code why} says so to the citizen. */
  record Refused(Event.Reason reason, String why) implements Outcome {}
}
