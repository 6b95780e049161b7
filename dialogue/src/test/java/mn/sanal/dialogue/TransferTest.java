package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.Test;

/** Going on in Telegram with what was begun in the web chat, as one citizen sees it on both. */
class TransferTest {

  private static final Surveys SURVEYS = Surveys.bundled();
  private static final Input TRANSFER = new Input.Command("/transfer", "");

  private final World web = World.agreed(SURVEYS);

  private static World rating(World world) {
    world.presses("survey").presses("s:medicines").types("41").presses("u:85");
    return world.presses("u:8501").presses("f:8501-PHR1");
  }

  private static World complaining(World world, String words) {
    world.presses("complaint").presses("c0").presses("u:85").presses("u:8501");
    return world.presses("f:8501-PHR1").types(words);
  }

  private SecretCode offered() {
    web.context.hasBot("sanal_example_bot");
    return web.does(TRANSFER).one(Event.TransferOffered.class).orElseThrow().code();
  }

  /** The same citizen in Telegram, who may have been there before. */
  private World telegram(State state) {
    World telegram = new World(web.engine, web.context);
    telegram.state = state;
    web.context.inTelegram(web.state);
    return telegram;
  }

  private static World follows(World telegram, SecretCode code) {
    return telegram.does(new Input.Command("/start", "t_" + code.value()));
  }

  private static List<String> buttons(World world) {
    return world.last().rows().stream().flatMap(List::stream).map(Button::label).toList();
  }

  @Test
  void theCodeLeavesTheQuestionWhereItIs() {
    rating(web);
    State before = web.state;
    SecretCode code = offered();

    assertThat(web.state).isEqualTo(before);
    assertThat(web.last().kind()).isEqualTo(Message.Kind.NOTICE);
    assertThat(web.last().text())
        .contains(
            code.value(), "https://t.me/sanal_example_bot?start=t_" + code.value(), "15 минут");
    assertThat(buttons(web.does(new Input.Command("/help", ""))))
        .contains("Телеграмд үргэлжлүүлэх");
  }

  @Test
  void whereThereIsNoBotItIsNeitherOfferedNorUnderstood() {
    assertThat(buttons(web.does(new Input.Command("/help", ""))))
        .doesNotContain("Телеграмд үргэлжлүүлэх");
    assertThat(web.last().text()).doesNotContain("/transfer");
    assertThat(web.does(TRANSFER).refusal()).isEqualTo(Event.Reason.UNKNOWN_COMMAND);
  }

  @Test
  void theVeryQuestionIsAskedWithAllAnswersSoFar() {
    rating(web);
    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code).presses("yes");

    assertThat(telegram.draft().answers()).isEqualTo(web.draft().answers());
    assertThat(telegram.draft().spot()).isEqualTo(web.draft().spot());
    assertThat(telegram.state.consent()).isEqualTo(web.state.consent());
    assertThat(telegram.state.lastPlace()).isEqualTo(web.state.lastPlace());
    assertThat(telegram.one(Event.Transferred.class)).isPresent();
    assertThat(telegram.last().text()).contains("Асуулт").contains("шилжлээ");
  }

  @Test
  void aMessageOfTheOtherChatCorrectsNothingHere() {
    complaining(web, "Эмийн сан хаалттай байсан.");
    assertThat(web.draft().told()).isNotEmpty();

    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code).presses("yes");

    assertThat(telegram.draft().told()).isEmpty();
    assertThat(telegram.draft().answers()).isEqualTo(web.draft().answers());
  }

  @Test
  void whoSaysNoIsAskedForConsentAsAnybodyNew() {
    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code).presses("no");

    assertThat(telegram.one(Event.Transferred.class)).isEmpty();
    assertThat(telegram.state.page()).isEqualTo(State.Page.CONSENT);
  }

  @Test
  void ofTwoBegunTheCitizenChoosesOneByItsName() {
    World other = complaining(World.agreed(SURVEYS), "Эмийн сан хаалттай байсан.");
    rating(web);
    SecretCode code = offered();
    World telegram = follows(telegram(other.state), code);

    assertThat(telegram.last().text()).contains("Гомдол", "Эм");
    assertThat(buttons(telegram))
        .containsExactly("Вэб дэхийг үргэлжлүүлэх", "Эндхийг үргэлжлүүлэх", "Үгүй");
    telegram.types("тийм");
    assertThat(telegram.one(Event.Transferred.class)).isEmpty();

    telegram.presses("yes");
    assertThat(telegram.draft().script()).isEqualTo(web.draft().script());
  }

  @Test
  void whatWasBegunHereCanBeKeptWhileAllElseComesAlong() {
    World other = complaining(World.agreed(SURVEYS), "Эмийн сан хаалттай байсан.");
    rating(web);
    SecretCode code = offered();
    World telegram = follows(telegram(other.state), code).presses("here");

    assertThat(telegram.one(Event.Transferred.class)).isPresent();
    assertThat(telegram.draft().script()).isEqualTo("complaint");
    assertThat(telegram.draft().answers()).isEqualTo(other.draft().answers());
  }

  @Test
  void aConfidentialSurveyIsLeftBehindAndThatIsSaid() {
    web.does(new Input.Pressed("m:teen_health")).presses("c0");
    web.types("15");
    assertThat(web.draft().script()).isNotEmpty();
    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code).presses("yes");

    assertThat(telegram.state.draft()).isNull();
    assertThat(telegram.state.age()).isEmpty();
    assertThat(telegram.state.page()).isEqualTo(State.Page.MENU);
    assertThat(telegram.last().text()).contains("нэргүй асуулга шилжээгүй");
  }

  @Test
  void wordsThatAreAskedForAreAskedForHere() {
    web.does(new Input.Command("/feedback", ""));
    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code).presses("yes");

    assertThat(telegram.types("Сайн байна.").one(Event.Commented.class)).isPresent();
  }

  @Test
  void whoWasHereBeforeKeepsTheirLanguage() {
    SecretCode code = offered();
    World telegram = telegram(State.NEW.language(Language.ENGLISH).consent(1));
    follows(telegram, code);
    assertThat(telegram.last().text()).contains("Go on here");

    telegram.presses("yes");
    assertThat(telegram.state.language()).isEqualTo(Language.ENGLISH);
    assertThat(telegram.one(Event.Transferred.class).orElseThrow().farewell())
        .startsWith("Таны яриа Телеграмд");
  }

  @Test
  void aCodeIsUsedUpBetweenTheQuestionAndItsAnswer() {
    rating(web);
    SecretCode code = offered();
    World telegram = follows(telegram(State.NEW), code);
    web.context.apply(new Event.Transferred(code, ""));

    telegram.presses("yes");

    assertThat(telegram.one(Event.Transferred.class)).isEmpty();
    assertThat(telegram.last().text()).contains("хүчингүй");
    assertThat(telegram.state.page()).isEqualTo(State.Page.CONSENT);
  }

  @Test
  void inAnAnswerInWordsSomethingLikeACodeStaysAnAnswer() {
    World other = World.agreed(SURVEYS);
    other.presses("complaint").presses("c0").presses("u:85").presses("u:8501");
    other.presses("f:8501-PHR1");
    World telegram = telegram(other.state).types("K7QD-3MXA-9TPZ нь эмийн нэр юм");

    assertThat(telegram.one(Event.Answered.class)).isPresent();
  }
}
