package mn.sanal.dialogue.transcript;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;

/**
 * A case in the head of a transcript: number, kind, topic, status, day received, day due, and the
 * answer if there is one, such as {@code S-26-7K3QD complaint medicine answered 2026-11-01
 * 2026-12-01 We have ordered it.}
 */
final class SampleCase {

  private SampleCase() {}

  /** Short questions of staff and the case that they are about. */
  record Asked(CaseNumber about, CaseSurvey survey) {}

  /**
   * Questions with their kinds, such as {@code S-26-7K3QD yes_no Is it open? | choice When? (Today,
   * Tomorrow)}.
   */
  static Asked question(String line) {
    String[] words = line.split(" ", 2);
    List<CaseQuestion> questions =
        Arrays.stream(words[1].split(" \\| ")).map(SampleCase::one).toList();
    return new Asked(new CaseNumber(words[0]), CaseSurvey.asked(1, questions));
  }

  private static CaseQuestion one(String text) {
    int blank = text.indexOf(' ');
    int list = text.endsWith(")") ? text.lastIndexOf(" (") : text.length();
    return new CaseQuestion(
        text.substring(blank + 1, list),
        CaseQuestion.Kind.valueOf(text.substring(0, blank).toUpperCase(Locale.ROOT)),
        list == text.length()
            ? List.of()
            : List.of(text.substring(list + 2, text.length() - 1).split(", ")));
  }

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
