package mn.sanal.dialogue.survey;

import java.util.List;
import mn.sanal.dialogue.Place;

/** What a survey has to keep to when its answers must lead to nobody. */
record Confidential(Problems problems) {

  private static final int MIN_PEOPLE = 10;

  void check(
      Fields fields,
      Consent consent,
      int minPeople,
      List<Question> questions,
      List<Integer> lines) {
    if (consent != Consent.SENSITIVE) {
      told(fields.line("confidential"), "no consent of its own", "add a line 'consent: sensitive'");
    }
    if (minPeople < MIN_PEOPLE) {
      told(fields.line("confidential"), "results of fewer than ten people", "write min_cell: 10");
    }
    for (int i = 0; i < questions.size(); i++) {
      check(questions.get(i), lines.get(i));
    }
  }

  private void check(Question question, int line) {
    String id = "'" + question.id() + "'";
    switch (question.form()) {
      case Form.ShortText _, Form.LongText _, Form.Photo _, Form.Voice _ ->
          told(line, id + " takes words, photos or a voice", "let choices be made");
      case Form.In _ -> told(line, id + " asks for a facility", "ask for the aimag");
      case Form.At(Place.Level level) when level != Place.Level.AIMAG ->
          told(line, id + " is finer than an aimag", "write level: aimag");
      case Form.Listed listed when listed.choices().stream().anyMatch(Choice::free) ->
          told(line, id + " takes words", "take out free: true");
      case Form.At _ -> {}
      default -> {
        if (question.required()) {
          told(line, id + " cannot be skipped", "take out required: true");
        }
      }
    }
  }

  private void told(int line, String what, String remedy) {
    problems.add(line, "confidential, but " + what, remedy);
  }
}
