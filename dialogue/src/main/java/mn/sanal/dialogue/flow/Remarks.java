package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.survey.Question;

/** What has to be said after certain answers, above all where to call at once. */
final class Remarks {

  String after(Turn turn, Script script, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Choice(List<String> codes, _)
          when question.id().equals(Script.CATEGORY) && script.isReport() ->
          codes.contains(Categories.CHILD_SAFETY)
              ? turn.text("complaint.child_urgent") + "\n\n" + turn.text("complaint.child_routed")
              : codes.contains(Categories.CORRUPTION) ? turn.text("complaint.corruption_note") : "";
      case Answer.Choice(_, String words) when Danger.in(words) -> danger(turn, script);
      case Answer.Words(String text) when Danger.in(text) -> danger(turn, script);
      case Answer.Words _ when script.isReport() -> {
        turn.draft(turn.draft().dangerous(false));
        yield "";
      }
      default -> "";
    };
  }

  /** The words stand as they are; no pictures are asked for any more. */
  private static String danger(Turn turn, Script script) {
    String lines = turn.text("complaint.child_urgent") + "\n" + turn.text("help.emergency");
    if (!script.isReport()) {
      return lines;
    }
    turn.draft(turn.draft().dangerous(true));
    if (turn.draft().answer(Script.FILES) == null) {
      turn.draft(turn.draft().skip(Script.FILES));
    }
    return lines + "\n\n" + turn.text("complaint.child_routed");
  }
}
