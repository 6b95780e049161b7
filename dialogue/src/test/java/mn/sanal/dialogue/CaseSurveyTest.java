package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mn.sanal.dialogue.CaseQuestion.Kind;
import mn.sanal.dialogue.CaseQuestion.Problem;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Short questions of staff about one case. */
class CaseSurveyTest {

  private static final CaseNumber ONE = new CaseNumber("S-26-AAAA1");
  private static final CaseNumber OTHER = new CaseNumber("S-26-AAAA2");
  private static final CaseQuestion OPEN = new CaseQuestion("Нээлттэй юу?", Kind.YES_NO, List.of());
  private static final CaseQuestion HOW = new CaseQuestion("Хэр байна?", Kind.RATING, List.of());
  private static final CaseQuestion WHEN =
      new CaseQuestion("Хэзээ?", Kind.CHOICE, List.of("Өглөө", "Орой"));
  private static final CaseQuestion WHAT = new CaseQuestion("Юу болсон?", Kind.TEXT, List.of());

  private final World world = World.agreed(Surveys.bundled());

  @Test
  void asksOneAfterTheOtherAndTakesWordsAsSurveysDo() {
    has(ONE, CaseStatus.UNDER_REVIEW, HOW, WHEN, WHAT);

    begins(ONE);
    assertThat(world.last().text()).contains(ONE + " · Асуулт 1/3", "Хэр байна?");
    world.types("маш сайн");
    assertThat(answered()).isEqualTo(new Answer.Rating(5));
    world.types("орой");
    assertThat(answered()).isEqualTo(new Answer.Choice(List.of("c2")));
    world.types("Эм ирээгүй");
    assertThat(answered()).isEqualTo(new Answer.Words("Эм ирээгүй"));

    assertThat(world.last().text()).contains("ажилтанд хүргэлээ: " + ONE);
    assertThat(world.state.page()).isEqualTo(State.Page.MENU);
  }

  @Test
  void everyQuestionCanBeSkipped() {
    has(ONE, CaseStatus.RECEIVED, OPEN, WHAT);

    begins(ONE).presses("s");
    assertThat(world.one(Event.CaseAnswered.class))
        .contains(new Event.CaseAnswered(ONE, 1, "q1", null));
    world.presses("s");

    assertThat(world.last().text()).contains("ажилтанд хүргэлээ");
  }

  @Test
  void goesOnWhereItWasLeftAndNeverMixesTwoCases() {
    has(ONE, CaseStatus.RECEIVED, OPEN, WHAT);
    has(OTHER, CaseStatus.WITH_OFFICIAL, OPEN, HOW);

    begins(ONE).presses("yes");
    begins(OTHER).presses("no");
    begins(ONE);
    assertThat(world.last().text()).contains(ONE.value(), "2/2", "Юу болсон?");
    world.types("4");
    assertThat(world.one(Event.CaseAnswered.class))
        .contains(new Event.CaseAnswered(ONE, 1, "q2", new Answer.Words("4")));
    begins(OTHER).types("4");
    assertThat(world.one(Event.CaseAnswered.class))
        .contains(new Event.CaseAnswered(OTHER, 1, "q2", new Answer.Rating(4)));
  }

  @Test
  void keepsWhatIsBegunBeside() {
    has(ONE, CaseStatus.RECEIVED, OPEN);
    world.presses("suggestion");
    Draft begun = world.draft();

    begins(ONE);
    assertThat(world.draft()).isEqualTo(begun);
    world.presses("yes");

    assertThat(world.draft()).isEqualTo(begun);
    assertThat(world.state.page()).isEqualTo(State.Page.ASKING);
  }

  @Test
  void aPressForTheQuestionsBeforeAnswersNoneOfTheNewOnes() {
    has(ONE, CaseStatus.RECEIVED, OPEN, WHAT);
    begins(ONE);
    world.context.asks(ONE, CaseSurvey.asked(2, List.of(OPEN)));

    world.presses("yes");

    assertThat(world.all(Event.CaseAnswered.class)).isEmpty();
    assertThat(world.last().text()).contains("өөрчлөгдсөн", "Асуулт 1/1");
    world.presses("yes");
    assertThat(world.one(Event.CaseAnswered.class))
        .contains(new Event.CaseAnswered(ONE, 2, "q1", new Answer.YesNo(true)));
  }

  @Test
  void saysKindlyThatACaseIsClosed() {
    has(ONE, CaseStatus.RECEIVED, OPEN);
    has(OTHER, CaseStatus.RESOLVED, OPEN);

    begins(OTHER);
    assertThat(world.last().text()).contains(OTHER + ": хаагдсан тул");

    begins(ONE);
    world.context.apply(new Event.Withdrawn(ONE));
    world.presses("yes");
    assertThat(world.all(Event.CaseAnswered.class)).isEmpty();
    assertThat(world.last().text()).contains(ONE + ": хаагдсан тул");
  }

  @Test
  void anOldButtonSaysThatAllIsAnswered() {
    has(ONE, CaseStatus.RECEIVED, OPEN);
    begins(ONE).presses("yes");

    begins(ONE);

    assertThat(world.last().text()).contains("хариулах асуулт үлдээгүй");
    assertThat(world.last().rows().getFirst().getFirst().data()).isEqualTo("r:" + ONE);
  }

  @Test
  void isAskedAboutOnesOwnCasesOnly() {
    begins(OTHER);

    assertThat(world.refusal()).isEqualTo(Event.Reason.STALE_BUTTON);
    assertThat(world.all(Event.Shown.class)).isEmpty();
  }

  @Test
  void survivesBeingStored() {
    CaseSurvey survey =
        CaseSurvey.asked(2, List.of(WHEN, WHAT, HOW))
            .with("q1", new Answer.Choice(List.of("c1")))
            .with("q2", null);

    assertThat(CaseSurvey.fromJson(survey.toJson())).isEqualTo(survey);
    assertThat(survey.lines(World.MESSAGES, Language.MONGOLIAN))
        .containsExactly(
            new CaseSurvey.Line("Хэзээ?", "Өглөө"),
            new CaseSurvey.Line("Юу болсон?", "алгассан"),
            new CaseSurvey.Line("Хэр байна?", "хараахан хариулаагүй"));
  }

  @Test
  void standsInOnesDataAsAFile() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    CaseSurvey survey = CaseSurvey.asked(1, List.of(OPEN, HOW)).with("q1", new Answer.YesNo(true));
    Portrait.Report report =
        new Portrait.Report(
            new CaseSummary(
                ONE, CaseKind.COMPLAINT, "medicine", CaseStatus.RECEIVED, day, null, null, null),
            null,
            null,
            null,
            "Эм алга",
            0,
            List.of("Эм одоо ч ирээгүй"),
            List.of(survey));
    Portrait portrait =
        new Portrait(day, day, List.of(), List.of(), List.of(report), List.of(), null);

    assertThat(world.engine.describe(portrait, Language.ENGLISH, world.context.places()))
        .contains("Added later: Эм одоо ч ирээгүй\n")
        .contains("- Нээлттэй юу? Yes\n- Хэр байна? not answered yet\n");
  }

  @Test
  void refusesWhatCannotBeAsked() {
    Map<CaseAsk, Problem> refused =
        Map.of(
            new CaseAsk(" ", Kind.TEXT, List.of()), Problem.ASK_LENGTH,
            new CaseAsk("а".repeat(201), Kind.TEXT, List.of()), Problem.ASK_LENGTH,
            new CaseAsk("<b>Хэзээ?</b>", Kind.TEXT, List.of()), Problem.MARKUP,
            new CaseAsk("Хэзээ?\nХаана?", Kind.TEXT, List.of()), Problem.MARKUP,
            new CaseAsk("Хэзээ?", Kind.CHOICE, List.of("Өглөө")), Problem.CHOICES,
            new CaseAsk("Хэзээ?", Kind.CHOICE, List.of("Өглөө", "Өглөө")), Problem.CHOICES,
            new CaseAsk("Хэзээ?", Kind.CHOICE, List.of("Өглөө", "о".repeat(29))), Problem.CHOICES,
            new CaseAsk("Хэзээ?", Kind.CHOICE, sixChoices()), Problem.CHOICES,
            new CaseAsk("Хэзээ?", Kind.CHOICE, List.of("Өглөө", "a>b")), Problem.MARKUP,
            new CaseAsk("Хэзээ?", Kind.YES_NO, List.of("Өглөө")), Problem.CHOICES);

    refused.forEach(
        (asked, problem) -> {
          assertThat(CaseQuestion.problem(asked.ask, asked.kind, asked.choices)).contains(problem);
          assertThatThrownBy(() -> new CaseQuestion(asked.ask, asked.kind, asked.choices))
              .isInstanceOf(IllegalArgumentException.class);
        });
    assertThatThrownBy(() -> CaseSurvey.asked(1, List.of(OPEN, OPEN, OPEN, OPEN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private record CaseAsk(String ask, Kind kind, List<String> choices) {}

  private static List<String> sixChoices() {
    return IntStream.range(0, 6).mapToObj(String::valueOf).toList();
  }

  private void has(CaseNumber number, CaseStatus status, CaseQuestion... questions) {
    LocalDate day = LocalDate.of(2026, 11, 20);
    world.context.add(
        new CaseSummary(
            number, CaseKind.COMPLAINT, "medicine", status, day, day.plusDays(30), null, null));
    world.context.asks(number, CaseSurvey.asked(1, List.of(questions)));
  }

  private World begins(CaseNumber number) {
    return world.does(new Input.Pressed("a:" + number));
  }

  private @Nullable Answer answered() {
    return world.one(Event.CaseAnswered.class).orElseThrow().answer();
  }
}
