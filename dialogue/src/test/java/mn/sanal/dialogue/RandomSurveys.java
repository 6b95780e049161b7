package mn.sanal.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mn.sanal.dialogue.survey.Audience;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Consent;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Mark;
import mn.sanal.dialogue.survey.Period;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Safeguards;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;

/** Surveys nobody thought of: every type of question, conditions on any earlier one. */
public final class RandomSurveys {

  private final Random random;

  public RandomSurveys(Random random) {
    this.random = random;
  }

  public Survey next(String id) {
    List<Question> questions = new ArrayList<>();
    boolean sensitive = random.nextInt(4) == 0;
    boolean facility = random.nextBoolean();
    Form where =
        facility
            ? new Form.In(Set.of(FacilityKind.PHARMACY, FacilityKind.SCHOOL), false)
            : new Form.At(random.nextBoolean() ? Place.Level.SOUM : Place.Level.KHOROO);
    questions.add(question("where", where, true, false, Condition.ALWAYS));
    Form key = random.nextBoolean() ? rating() : single(true);
    questions.add(question("key", key, true, true, Condition.ALWAYS));
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      questions.add(
          question(
              "q" + i, form(random.nextInt(11)), random.nextInt(4) == 0, false, when(questions)));
    }
    return new Survey(
        id,
        1,
        "health",
        text("Асуулга " + id),
        text(id),
        text("Тухай"),
        random.nextBoolean() ? List.of() : List.of("85"),
        List.of(Audience.values()).get(random.nextInt(11)),
        sensitive ? Consent.SENSITIVE : Consent.GENERAL,
        new Safeguards(
            sensitive && random.nextBoolean() ? text("Зөвшөөрөх үү?") : null,
            false,
            random.nextBoolean()),
        Period.MONTH,
        2,
        5,
        List.of(Language.MONGOLIAN, Language.ENGLISH),
        questions);
  }

  /** One form of each type; {@code kind} from 0 to 10. */
  Form form(int kind) {
    return switch (kind) {
      case 0 -> rating();
      case 1 -> new Form.YesNo();
      case 2 -> single(false);
      case 3 -> multiple();
      case 4 -> new Form.Quantity(-5, 5_000_000, text("ш"));
      case 5 -> new Form.ShortText(40);
      case 6 -> new Form.LongText(1, 500, random.nextBoolean());
      case 7 -> new Form.Photo(1 + random.nextInt(3));
      case 8 -> new Form.Voice(60);
      case 9 -> new Form.Day(random.nextBoolean());
      default -> new Form.At(Place.Level.AIMAG);
    };
  }

  private Form rating() {
    return new Form.Rating(IntStream.rangeClosed(1, 5).mapToObj(i -> text("үг" + i)).toList());
  }

  private Form single(boolean marked) {
    return new Form.Single(choices(marked, false), 3 + random.nextInt(6), random.nextBoolean());
  }

  private Form multiple() {
    return new Form.Multiple(
        choices(false, random.nextBoolean()), 3 + random.nextInt(6), random.nextBoolean());
  }

  private List<Choice> choices(boolean marked, boolean free) {
    int count = 2 + random.nextInt(12);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Choice(
                    "c" + i,
                    text("Сонголт " + i),
                    marked ? List.of(Mark.GOOD, Mark.MIDDLE, Mark.BAD).get(i % 3) : null,
                    false,
                    free && i == 1,
                    List.of()))
        .toList();
  }

  private Condition when(List<Question> earlier) {
    if (random.nextInt(3) > 0) {
      return Condition.ALWAYS;
    }
    Question question = earlier.get(random.nextInt(earlier.size()));
    Condition condition =
        switch (question.form()) {
          case Form.Listed _ -> new Condition.OneOf(question.id(), Set.of("c0"));
          case Form.YesNo _ -> new Condition.OneOf(question.id(), Set.of("yes"));
          case Form.Rating _ -> new Condition.Within(question.id(), 1, 3);
          case Form.Quantity _ -> new Condition.Within(question.id(), 0, 100);
          default -> Condition.ALWAYS;
        };
    return random.nextBoolean() || condition.equals(Condition.ALWAYS)
        ? condition
        : new Condition.Not(condition);
  }

  private Question question(String id, Form form, boolean required, boolean key, Condition when) {
    boolean sensitive = !key && random.nextInt(5) == 0;
    return new Question(
        id, text("Асуулт " + id + "?"), form, required, key, sensitive, when, Set.of());
  }

  private static Text text(String words) {
    return Text.of(words, words);
  }
}
