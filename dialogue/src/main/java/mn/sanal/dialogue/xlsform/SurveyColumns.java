package mn.sanal.dialogue.xlsform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the sheet {@code survey}, and why some of them lead nowhere. */
final class SurveyColumns {

  /** What a filled cell means that Sanal has nothing for, and what is done instead. */
  private static final Map<String, List<String>> LOST =
      Map.ofEntries(
          Map.entry(
              "choice_filter",
              List.of("choices that depend on an earlier answer", "all choices are offered")),
          Map.entry("repeat_count", List.of("a number of repetitions", "asked once")),
          Map.entry("calculation", List.of("a calculated value", "nothing is calculated")),
          Map.entry("default", List.of("an answer given beforehand", "nothing is filled in")),
          Map.entry("trigger", List.of("a trigger", "nothing is calculated")),
          Map.entry(
              "constraint_message",
              List.of("own words for a refusal", "Sanal says what it takes in its own words")),
          Map.entry(
              "required_message",
              List.of("own words for a refusal", "Sanal says what it takes in its own words")),
          Map.entry("guidance_hint", List.of("a hint for interviewers", "it was left out")),
          Map.entry("media::image", List.of("a picture beside the question", "it was left out")),
          Map.entry("media::audio", List.of("a sound beside the question", "it was left out")),
          Map.entry("media::video", List.of("a video beside the question", "it was left out")),
          Map.entry("image", List.of("a picture beside the question", "it was left out")),
          Map.entry("audio", List.of("a sound beside the question", "it was left out")),
          Map.entry("video", List.of("a video beside the question", "it was left out")));

  /** Read where the question is made. */
  private static final Set<String> READ =
      Set.of(
          "type",
          "name",
          "label",
          "hint",
          "required",
          "relevant",
          "constraint",
          "appearance",
          "parameters",
          "read_only",
          "disabled");

  static final Set<String> KNOWN = known();

  private SurveyColumns() {}

  private static Set<String> known() {
    Set<String> known = new HashSet<>(READ);
    known.addAll(LOST.keySet());
    return Set.copyOf(known);
  }

  /** Tells of each cell of a row that nothing is made of. */
  static void tellLost(Line line, Findings findings) {
    for (Heading heading : line.cells().keySet()) {
      List<String> lost = LOST.get(heading.name());
      if (lost != null) {
        findings.add(line, heading.written(), lost.getFirst(), lost.getLast());
      }
    }
  }

  static void tellAppearance(Line line, String appearance, Findings findings) {
    if (!appearance.isEmpty()) {
      findings.add(
          line,
          "appearance",
          "'" + Findings.cut(appearance) + "' is how another tool shows it",
          "Sanal shows it in its own way");
    }
  }
}
