package mn.sanal.bot.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.bot.official.OfficialFlow.Result;
import mn.sanal.bot.official.OfficialFlow.Sent;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Input.Pressed;
import mn.sanal.dialogue.Input.Typed;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialFlowTest {

  private static final CaseNumber NUMBER = new CaseNumber("S-26-7K3QD");
  private static final String ANSWER = "o:a:S-26-7K3QD";
  private static final String WORDS = "Инсулин маргааш ирнэ.";

  private final Messages messages = Messages.load();
  private final OfficialFlow flow = new OfficialFlow(messages);
  private final World world = new World();
  private OfficialState state = OfficialState.NEW;

  @Test
  void leadsFromTheCaseThroughWritingAndPreviewToSending() {
    assertThat(shown(new Pressed(ANSWER)).text()).startsWith("текст S-26-7K3QD");
    assertThat(state.asks()).isTrue();
    Message preview = shown(new Typed("  " + WORDS + " "));
    assertThat(preview.text()).contains("“" + WORDS + "”");
    assertThat(world.sent).isEmpty();
    assertThat(shown(press(preview, "Илгээх")).text()).contains("S-26-7K3QD");
    assertThat(world.sent).containsExactly("S-26-7K3QD: " + WORDS);
    assertThat(state.asks()).isFalse();
  }

  @Test
  void saysWhetherStaffLookOverTheAnswerFirst() {
    world.becomes = Sent.TO_STAFF;
    assertThat(answered()).isEqualTo(text("official.answer_draft"));
    world.becomes = Sent.TO_CITIZEN;
    assertThat(answered()).isEqualTo(text("official.answer_sent"));
    world.becomes = Sent.REFUSED;
    assertThat(answered()).isEqualTo(text("official.cannot_answer"));
  }

  @Test
  void backLeadsToWritingAgainAndAnotherTextReplacesTheAnswer() {
    shown(new Pressed(ANSWER));
    Message preview = shown(new Typed(WORDS));
    assertThat(shown(press(preview, "Буцах")).text()).startsWith("текст S-26-7K3QD");
    shown(new Typed("Эхний бичсэн хариу"));
    Message second = shown(new Typed("Хоёр дахь хариу"));
    shown(press(second, "Илгээх"));
    assertThat(world.sent).containsExactly("S-26-7K3QD: Хоёр дахь хариу");
  }

  @Test
  void cancellingSendsNothing() {
    shown(new Pressed(ANSWER));
    Message preview = shown(new Typed(WORDS));
    assertThat(shown(press(preview, "Болих")).text()).isEqualTo(text("official.answer_cancelled"));
    assertThat(world.sent).isEmpty();
    assertThat(state.asks()).isFalse();
  }

  @Test
  void aSecondPressOfSendIsStaleAndSendsNothing() {
    shown(new Pressed(ANSWER));
    Message preview = shown(new Typed(WORDS));
    Input send = press(preview, "Илгээх");
    shown(send);
    Result again = step(send);
    assertThat(again.shown()).isEmpty();
    assertThat(again.explained()).isEqualTo(text("error.stale_button"));
    assertThat(world.sent).hasSize(1);
  }

  @Test
  void aCaseThatMayNotBeReadIsNotShown() {
    world.readable = false;
    assertThat(shown(new Pressed(ANSWER)).text()).isEqualTo(text("official.cannot_answer"));
    assertThat(state.asks()).isFalse();
  }

  @Test
  void asksAgainForAnAnswerThatIsTooShortOrTooLong() {
    shown(new Pressed(ANSWER));
    assertThat(shown(new Typed("За")).text()).contains("5–2");
    assertThat(shown(new Typed("а".repeat(OfficialFlow.LONGEST + 1))).text()).contains("5–2");
    assertThat(shown(new Typed(WORDS)).text()).contains(WORDS);
  }

  @Test
  void wordsThatNobodyAskedForAreHelpedOn() {
    assertThat(shown(new Typed(WORDS)).text()).isEqualTo(text("official.help"));
    assertThat(world.sent).isEmpty();
  }

  @Test
  void aPhotoIsNoAnswerAndWritingGoesOn() {
    shown(new Pressed(ANSWER));
    assertThat(shown(new Input.Sent(List.of(), "")).text()).isEqualTo(text("official.words_only"));
    assertThat(shown(new Typed(WORDS)).text()).contains(WORDS);
  }

  @Test
  void showsTheSummaryAtAnyTime() {
    assertThat(shown(new Pressed("o:l")).text()).isEqualTo("тойм");
    assertThat(shown(new Input.Command("start", "")).text()).isEqualTo("тойм");
  }

  @Test
  void leavesOnlyAfterAYes() {
    Message question = shown(new Input.Command("stop", ""));
    shown(press(question, "Үгүй, үлдэнэ"));
    assertThat(world.left).isFalse();
    shown(press(shown(new Input.Command("stop", "")), "Тийм, гарна"));
    assertThat(world.left).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o:",
        "o:a:",
        "o:a:S-26-IIIII",
        "o:q:0:s",
        "o:q:1:s",
        "o:q:99:y",
        "q:1:s",
        "m:my"
      })
  void forgedButtonsDoNothing(String data) {
    Result result = step(new Pressed(data));
    assertThat(result.shown()).isEmpty();
    assertThat(world.sent).isEmpty();
    assertThat(world.left).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[]", "{\"stage\":\"GONE\"}", "{\"screen\":\"x\"}"})
  void aStateThatCannotBeReadIsANewOne(String json) {
    assertThat(OfficialState.fromJson(json)).isEqualTo(OfficialState.NEW);
  }

  private String answered() {
    shown(new Pressed(ANSWER));
    return shown(press(shown(new Typed(WORDS)), "Илгээх")).text();
  }

  private Message shown(Input input) {
    Result result = step(input);
    assertThat(result.shown()).hasSize(1);
    return result.shown().getFirst();
  }

  /** Each step goes through the stored form of the state. */
  private Result step(Input input) {
    Result result = flow.step(state, input, Language.MONGOLIAN, world);
    state = OfficialState.fromJson(result.state().toJson());
    assertThat(state).isEqualTo(result.state());
    return result;
  }

  private static Input press(Message message, String label) {
    return new Pressed(
        message.rows().stream()
            .flatMap(List::stream)
            .filter(button -> button.label().equals(label))
            .map(Button::data)
            .findFirst()
            .orElseThrow());
  }

  private String text(String key) {
    return messages.text(Language.MONGOLIAN, key, java.util.Map.of("receipt", NUMBER.value()));
  }

  /** Officials' cases without a database. */
  private static final class World implements OfficialFlow.Cases {

    private final List<String> sent = new ArrayList<>();
    private boolean readable = true;
    private boolean left;
    private Sent becomes = Sent.TO_CITIZEN;

    @Override
    public Optional<String> answerable(CaseNumber number) {
      return readable ? Optional.of("текст " + number) : Optional.empty();
    }

    @Override
    public Sent send(CaseNumber number, String answer) {
      sent.add(number + ": " + answer);
      return becomes;
    }

    @Override
    public Message summary() {
      return new Message(Message.Kind.NOTICE, "тойм", List.of(), null);
    }

    @Override
    public void leave() {
      left = true;
    }
  }
}
