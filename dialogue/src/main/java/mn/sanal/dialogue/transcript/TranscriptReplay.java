package mn.sanal.dialogue.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Messages;

/** Replays a transcript file and tells where it differs. */
public final class TranscriptReplay {

  private TranscriptReplay() {}

  /**
   * Replays a file.
   *
   * @return whether the dialogue went as written
   * @throws mn.sanal.dialogue.survey.SurveyInvalid if the survey that it names cannot be used
   */
  public static boolean run(Path file, Appendable out) throws IOException {
    String expected = Files.readString(file);
    if (expected.lines().noneMatch(line -> line.startsWith("▶"))) {
      out.append("no dialogue: no line begins with ▶, what a citizen does\n");
      return false;
    }
    List<String> was = expected.lines().toList();
    List<String> is = replay(file, expected).lines().toList();
    boolean same = was.equals(is);
    out.append(same ? "as written: " + file.getFileName() + "\n" : difference(was, is));
    return same;
  }

  /** What the dialogue of a file looks like now. */
  public static String replay(Path file, String text) throws IOException {
    Transcript transcript = Transcript.of(text);
    Engine engine =
        new Engine(
            surveys(file, transcript.head("survey")),
            Messages.load(),
            Limits.DEFAULT,
            new Operator("Жишээ байгууллага", "sanal@example.mn"));
    return transcript.replay(engine, new SampleContext(SamplePlaces.small().gazetteer()));
  }

  private static Surveys surveys(Path file, Optional<String> named) throws IOException {
    if (named.isEmpty() || Surveys.bundled().byId(named.get()).isPresent()) {
      return Surveys.bundled();
    }
    Path yaml = file.toAbsolutePath().resolveSibling(named.get());
    return Surveys.of(
        List.of(SurveyReader.read(yaml.getFileName().toString(), Files.readString(yaml))));
  }

  /** The lines around the first place where they part. */
  private static String difference(List<String> was, List<String> is) {
    int at = 0;
    while (at < was.size() && at < is.size() && was.get(at).equals(is.get(at))) {
      at++;
    }
    StringBuilder text = new StringBuilder("differs from line " + (at + 1) + " on\n");
    lines(text, "  ", was.subList(Math.max(0, at - 3), at));
    lines(text, "- ", was.subList(at, Math.min(was.size(), at + 12)));
    lines(text, "+ ", is.subList(at, Math.min(is.size(), at + 12)));
    return text.toString();
  }

  private static void lines(StringBuilder text, String sign, List<String> lines) {
    lines.forEach(line -> text.append(sign).append(line).append('\n'));
  }
}
