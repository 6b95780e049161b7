package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Audience;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Consent;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Period;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Safeguards;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of question takes what is right, explains what is not, and lets go when asked. */
class QuestionFormsTest {

  /** A form with an input that answers it and one that does not. */
  record Case(Form form, Input right, Input wrong, Event.Reason reason) {}

  static Stream<Case> cases() {
    RandomSurveys forms = new RandomSurveys(new Random(1));
    Input sticker = new Input.Unsupported("sticker");
    return Stream.of(
        new Case(forms.form(0), typed("4"), typed("6"), Event.Reason.NOT_UNDERSTOOD),
        new Case(forms.form(1), typed("Тийм"), sticker, Event.Reason.WRONG_KIND),
        new Case(forms.form(2), typed("Сонголт 1"), typed("өөр"), Event.Reason.NOT_UNDERSTOOD),
        new Case(forms.form(3), sticker, sticker, Event.Reason.WRONG_KIND),
        new Case(forms.form(4), typed("-5"), typed("-6"), Event.Reason.OUT_OF_RANGE),
        new Case(new Form.ShortText(5), typed("үгүүд"), typed("үгүүдээ"), Event.Reason.TOO_LONG),
        new Case(new Form.LongText(3, 9, true), voice(10), voice(999), Event.Reason.TOO_LARGE),
        new Case(new Form.Photo(1), photos(1), photos(2), Event.Reason.TOO_MANY),
        new Case(new Form.Voice(60), voice(60), voice(61), Event.Reason.TOO_LARGE),
        new Case(
            new Form.Day(true),
            typed("2026-11-25"),
            typed("2026-11-26"),
            Event.Reason.OUT_OF_RANGE),
        new Case(
            new Form.At(Place.Level.SOUM),
            typed("Улаангом"),
            typed("Лондон"),
            Event.Reason.NOT_UNDERSTOOD),
        new Case(
            new Form.In(Set.of(FacilityKind.PHARMACY), true),
            typed("1"),
            typed("Лондон"),
            Event.Reason.NOT_UNDERSTOOD));
  }

  private static Input typed(String text) {
    return new Input.Typed(text);
  }

  private static Input voice(int seconds) {
    Media file = new Media(Media.Kind.VOICE, "id", 1_000, seconds, "audio/ogg");
    return new Input.Sent(List.of(file), "");
  }

  private static Input photos(int count) {
    Media file = new Media(Media.Kind.PHOTO, "id", 1_000, 0, "image/jpeg");
    return new Input.Sent(Collections.nCopies(count, file), "");
  }

  /** A citizen who has just come to the question. */
  private static World at(Form form, boolean required) {
    Question where = question("where", new Form.At(Place.Level.AIMAG), true);
    Question asked = question("asked", form, required);
    Survey survey =
        new Survey(
            "s",
            1,
            "health",
            text("s"),
            text("s"),
            text("s"),
            List.of(),
            Audience.ANYONE,
            Consent.GENERAL,
            Safeguards.USUAL,
            Period.MONTH,
            1,
            5,
            List.of(Language.MONGOLIAN, Language.ENGLISH),
            List.of(where, asked));
    World world = World.agreed(Surveys.of(List.of(survey)));
    world.presses("survey").presses("s:s").types("40").presses("u:85");
    if (form instanceof Form.In) {
      world.types("Улаангом").presses("ok");
    } else if (form instanceof Form.At) {
      world.presses("u:85");
    }
    return world;
  }

  private static Question question(String id, Form form, boolean required) {
    return new Question(
        id, text("Асуулт?"), form, required, false, false, Condition.ALWAYS, Set.of());
  }

  private static Text text(String words) {
    return Text.of(words, words);
  }

  @Test
  void noFormIsForgotten() {
    Stream<Class<?>> tested = cases().map(one -> one.form().getClass());
    Stream<Class<?>> all =
        Arrays.stream(Form.class.getPermittedSubclasses())
            .flatMap(
                type ->
                    type.isSealed()
                        ? Arrays.stream(type.getPermittedSubclasses())
                        : Stream.of(type))
            .filter(type -> type != Form.Attachments.class && type != Form.Age.class);

    assertThat(tested.toList()).containsAll(all.toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void takesWhatIsRight(Case one) {
    World world = at(one.form(), true);
    if (one.form() instanceof Form.Multiple) {
      world.presses("c+0").presses("ok");
    } else {
      world.does(one.right());
    }

    assertThat(world.one(Event.Answered.class)).map(Event.Answered::question).contains("asked");
    assertThat(world.draft().answers()).containsKey("asked");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void explainsWhatIsWrongAndAsksAgain(Case one) {
    World world = at(one.form(), true);
    Draft before = world.draft();

    world.does(one.wrong());

    assertThat(world.refusal()).isEqualTo(one.reason());
    assertThat(world.draft().answers()).isEqualTo(before.answers());
    assertThat(world.draft().spot()).isEqualTo(before.spot());
    assertThat(world.draft().trail()).isEqualTo(before.trail());
    assertThat(world.last().text()).contains("Асуулт?");
    assertThat(world.events).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSkippedUnlessRequired(Case one) {
    World optional = at(one.form(), false).presses("s");
    World required = at(one.form(), true);
    required.does(new Input.Pressed("q:" + Long.toString(required.state.screen(), 36) + ":s"));

    assertThat(optional.one(Event.Skipped.class)).isPresent();
    assertThat(required.refusal()).isEqualTo(Event.Reason.NEEDED);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void letsTheCitizenGoBack(Case one) {
    World world = at(one.form(), true).presses("b");

    assertThat(world.one(Event.WentBack.class)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void explainsAButtonOfAnOlderScreen(Case one) {
    World world = at(one.form(), true);
    Draft before = world.draft();

    world.does(new Input.Pressed("q:0:mn"));

    assertThat(world.refusal()).isEqualTo(Event.Reason.STALE_BUTTON);
    assertThat(world.one(Event.Explained.class)).isPresent();
    assertThat(world.last().text()).contains("Асуулт?");
    assertThat(world.draft()).isEqualTo(before);
  }
}
