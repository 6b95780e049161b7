package mn.sanal.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mn.sanal.dialogue.CaseKind;

/**
 * An invented report.
 *
 * @param answer what was answered; empty when it was not
 */
record Story(CaseKind kind, String category, Stage stage, String text, String answer) {

  /** How far the case is to go. */
  enum Stage {
    NEW,
    REVIEW,
    OFFICIAL,
    ANSWERED
  }

  private static final String FILE = "reports.tsv";

  static List<Story> all() {
    try (InputStream in = Objects.requireNonNull(Story.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Story::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story of(String line) {
    String[] cells = line.split("\t", -1);
    return new Story(
        CaseKind.valueOf(cells[0]),
        cells[1],
        Stage.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        cells[3],
        cells.length > 4 ? cells[4] : "");
  }
}
