package mn.sanal.db.complaint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mn.sanal.db.Csv;

/**
 * The limits of the law on petitions and complaints of citizens (17 April 1995, article 16; 90 days
 * for a suggestion), in calendar days. Each case keeps the version by which it was reckoned.
 *
 * @param inForceFrom the first day of receipt to which this version applies
 */
record StatutoryRules(int version, LocalDate inForceFrom, int complaintDays, int suggestionDays) {

  /** All versions, the newest first. */
  static List<StatutoryRules> bundled() {
    return Csv.rows(
            StatutoryRules.class,
            "rules.csv",
            "version,in_force_from,complaint_days,suggestion_days")
        .stream()
        .map(
            row ->
                new StatutoryRules(
                    Integer.parseInt(row.get(0)),
                    LocalDate.parse(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    Integer.parseInt(row.get(3))))
        .sorted(Comparator.comparing(StatutoryRules::inForceFrom).reversed())
        .toList();
  }
}
