package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.dialogue.transcript.SamplePlaces;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is one bundle and one column of a survey, and nothing else. */
class ThirdLanguageTest {

  private static final String MARK = "қ";

  @Test
  void aWholeDialogueIsHeldInIt(@TempDir Path folder) throws IOException {
    StringBuilder bundle = new StringBuilder("language.btn_kk=Қазақша\n");
    for (String line : read("/mn/sanal/i18n/messages_en.properties").lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#") && !line.contains("plural")) {
        bundle.append(line, 0, equals + 1).append(MARK).append(line.substring(equals + 1));
      }
      bundle.append('\n');
    }
    Files.writeString(folder.resolve("messages_kk.properties"), bundle);
    Survey survey = SurveyReader.read("health_centre.yaml", withColumn());

    List<Message> shown = talk(Surveys.of(List.of(survey)), Messages.load(folder));

    assertThat(shown.getLast().kind()).isEqualTo(Message.Kind.RECEIPT);
    assertThat(shown.subList(1, shown.size()))
        .allSatisfy(message -> assertThat(message.text()).contains(MARK))
        .noneSatisfy(message -> assertThat(message.text()).contains("Асуулт"));
  }

  /** The survey with a column more: {@code kk} with the English words behind a mark. */
  private static String withColumn() throws IOException {
    return read("/mn/sanal/dialogue/surveys/health_centre.yaml")
        .replace("languages: [mn, en]", "languages: [mn, en, kk]")
        .replaceAll("(?m), en: (\"?)([^\"}\n]*)\\1}", ", en: $1$2$1, kk: \"" + MARK + "$2\"}")
        .replaceAll("(?m)^(\\s+)en: (.*)$", "$1en: $2\n$1kk: \"" + MARK + "$2\"");
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Message> talk(Surveys surveys, Messages messages) {
    assertThat(messages.languages()).contains(new Language("kk"));
    World world =
        new World(
            new Engine(surveys, messages, Limits.DEFAULT, World.OPERATOR),
            new SampleContext(SamplePlaces.small().gazetteer()));
    world.does(new Input.Command("/start", ""));
    world.presses("kk").presses("yes").presses("survey").presses("s:health_centre").types("41");
    world.presses("u:85").presses("u:8501").presses("f:8501-FHC1").presses("r5");
    world.types("20").presses("s").presses("c+7").presses("ok");
    world.presses("s").presses("send");
    return world.shown();
  }
}
