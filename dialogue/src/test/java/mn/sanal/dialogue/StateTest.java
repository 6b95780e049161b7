package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of a state is stable, and whatever cannot be read is no disaster. */
class StateTest {

  private static final State ASKING =
      new State(
          Language.ENGLISH,
          1,
          46_655,
          State.Page.ASKING,
          "",
          new Draft(
              "complaint",
              Map.of("category", new Answer.Choice(List.of("medicine"))),
              Set.of("files"),
              new Spot("where", "8501", 2, "эм", List.of("a")),
              List.of(Spot.of("category")),
              Map.of("where", 7L),
              "8501",
              true,
              true),
          "8501",
          "from_35",
          State.News.YES,
          1_795_000_000L,
          "8501-PHR1");

  /** Changing this text means that states of running dialogues are lost: raise the schema. */
  private static final String STORED =
      """
      {"v":1,"language":"en","consent":1,"screen":46655,"page":"ASKING","lastPlace":"8501",\
      "age":"from_35","news":"YES","at":1795000000,"target":"8501-PHR1","draft":{"script":"complaint","answers":{"category":{"choice":\
      ["medicine"]}},"skipped":["files"],"spot":{"q":"where","in":"8501","p":2,"t":"эм","c":["a"]},\
      "trail":[{"q":"category"}],"told":{"where":7},"place":"8501","shown":true,"danger":true}}\
      """;

  @Test
  void isWrittenAsItIsStored() {
    assertThat(ASKING.toJson()).isEqualTo(STORED);
    assertThat(State.fromJson(STORED)).isEqualTo(ASKING);
  }

  @Test
  void newcomersStayNew() {
    assertThat(State.fromJson(State.NEW.toJson())).isEqualTo(State.NEW);
    assertThat(State.NEW.language()).isEqualTo(Language.MONGOLIAN);
  }

  @Test
  void keepsWhereANewcomerWantedToGo() {
    State on = State.NEW.target("8501-PHR1").screen(3);

    assertThat(State.fromJson(on.toJson())).isEqualTo(on);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{\"v\":1}", "{\"language\":7}", "\u0000", "{\"page\":{}}"})
  void anUnreadableStateBeginsAnew(String json) {
    assertThat(State.fromJson(json)).isEqualTo(State.NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v\":2", "\"page\":\"LATER\"", "\"draft\":{}", "\"draft\":7"})
  void aStateOfAnotherProgramBecomesTheMenuInItsLanguage(String strange) {
    String json = "{\"v\":1,\"language\":\"en\",\"consent\":1,\"page\":\"ASKING\"," + strange + "}";

    State state = State.fromJson(json);

    assertThat(state.page()).isEqualTo(State.Page.MENU);
    assertThat(state.language()).isEqualTo(Language.ENGLISH);
    assertThat(state.consent()).isEqualTo(1);
  }

  @Test
  void answersOfEveryKindSurvive() {
    Map<String, Answer> answers =
        Map.ofEntries(
            Map.entry("a", new Answer.Rating(5)),
            Map.entry("b", new Answer.YesNo(true)),
            Map.entry("c", new Answer.Choice(List.of("x", "y"))),
            Map.entry("d", new Answer.Quantity(-3)),
            Map.entry("e", new Answer.Words("ө\"ү\n")),
            Map.entry(
                "f",
                new Answer.Files(List.of(new Media(Media.Kind.VOICE, "id", 9, 4, "audio/ogg")))),
            Map.entry("g", new Answer.Day(LocalDate.of(2026, 2, 28))),
            Map.entry("h", new Answer.At("8501")),
            Map.entry("i", new Answer.In("8501-PHR1")),
            Map.entry("j", new Answer.Named("8501", "Эмийн сан")));

    assertThat(Answers.fromJson(Answers.toJson(answers))).isEqualTo(answers);
  }
}
