package mn.sanal.dialogue.transcript;

import java.time.LocalDate;
import java.util.Locale;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;

/**
 * A case in the head of a transcript: number, kind, topic, status, day received, day due, and the
 * answer if there is one, such as {@code S-26-7K3QD complaint medicine answered 2026-11-01
 * 2026-12-01 We have ordered it.}
 */
final class SampleCase {

  private SampleCase() {}

  static CaseSummary read(String line) {
    String[] words = line.split(" ", 7);
    return new CaseSummary(
        new CaseNumber(words[0]),
        CaseKind.valueOf(words[1].toUpperCase(Locale.ROOT)),
        words[2],
        CaseStatus.valueOf(words[3].toUpperCase(Locale.ROOT)),
        LocalDate.parse(words[4]),
        LocalDate.parse(words[5]),
        words.length > 6 ? words[6] : null,
        null);
  }
}
