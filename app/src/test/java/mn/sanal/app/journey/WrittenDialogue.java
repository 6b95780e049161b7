package mn.sanal.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.transcript.Transcript;

/**
 * A transcript of {@code dialogue}, read as what a citizen does and what they must see then.
 *
 * @param cases what the citizen sent in before
 */
record WrittenDialogue(String name, List<CaseSummary> cases, List<Step> steps) {

  /**
   * One action and what comes of it, each thing as a block of lines.
   *
   * @param shown messages with their buttons, and words beside the dialogue
   * @param events what is stored of it, such as {@code Rated medicines at …}
   */
  record Step(String action, List<String> shown, List<String> events) {}

  /** Numbers and secret codes. */
  static final Pattern CODE =
      Pattern.compile("S-\\d\\d-[0-9A-Z]{5}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

  /** Numbers, secret codes, days, and what the bot is called, which are others each time. */
  static final Pattern OWN =
      Pattern.compile(
          CODE + "|\\d{4}-\\d\\d-\\d\\d|\\d{4} оны \\d{1,2}-р сарын \\d{1,2}|sanal_\\w+_bot");

  private static final String TO_TELEGRAM = "{telegram}";
  private static final Path FOLDER = Path.of("../dialogue/src/test/resources/transcripts");
  private static final Pattern RATED = Pattern.compile("^Rated (\\w+) at");
  private static final Pattern OTHERS = Pattern.compile("ижил зүйлийг өөр (\\d+) хүн");
  private static final String MESSAGES = "◀◁✔ⓘ";

  /** The one of each topic, from the first contact to the receipt, and the one from a poster. */
  static List<WrittenDialogue> inTheWebChat() {
    return all().stream()
        .filter(dialogue -> dialogue.name().matches("topics/.*|from_a_poster"))
        .toList();
  }

  static List<WrittenDialogue> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(WrittenDialogue::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WrittenDialogue read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] parts = text.split("\n▶ ", -1);
    List<Step> steps = Stream.of(parts).skip(1).map(WrittenDialogue::step).toList();
    return new WrittenDialogue(
        FOLDER.relativize(file).toString().replace(".txt", ""), Transcript.of(text).cases(), steps);
  }

  /** Whether it goes on in Telegram after it was begun in the web chat. */
  boolean beginsInTheWebChat() {
    return steps.stream().anyMatch(step -> step.action().equals(TO_TELEGRAM));
  }

  /** What is done in the web chat before it goes on in Telegram. */
  List<Step> inTheWebChatFirst() {
    return steps.stream().takeWhile(step -> !step.action().equals(TO_TELEGRAM)).toList();
  }

  /** The same without what is done in the web chat first. */
  WrittenDialogue inTelegramThen() {
    return new WrittenDialogue(
        name, cases, steps.subList(inTheWebChatFirst().size() + 1, steps.size()));
  }

  /** The topics that are rated in it. */
  Set<String> rated() {
    return steps.stream()
        .flatMap(step -> step.events().stream())
        .map(RATED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** How many others must have said the same before, by what is shown. */
  int saidByOthers() {
    return steps.stream()
        .flatMap(step -> step.shown().stream())
        .map(OTHERS::matcher)
        .filter(Matcher::find)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private static Step step(String text) {
    List<String> shown = new ArrayList<>();
    List<String> events = new ArrayList<>();
    String[] blocks = text.split("\n(?=[" + MESSAGES + "●])", -1);
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      String content = plain(block.substring(2).replace("\n  ", "\n"));
      (block.startsWith("●") ? events : shown).add(content);
    }
    return new Step(blocks[0].strip(), shown, events);
  }

  /** A text without what is another each time. */
  static String alike(String text) {
    return OWN.matcher(text).replaceAll("…");
  }

  /** A message as a transcript has it. */
  static String plain(VisibleMessage message) {
    String rows =
        message.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    return plain(message.text() + "\n" + rows);
  }

  private static String plain(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
  }

  @Override
  public String toString() {
    return name;
  }
}
