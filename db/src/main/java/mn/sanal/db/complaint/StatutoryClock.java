package mn.sanal.db.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseKind;

/**
 * The clock of the law, a pure function of stored facts. Day 0 is the day of receipt; days are
 * calendar days; an end on a day off moves to the next working day.
 */
public final class StatutoryClock {

  private final List<StatutoryRules> versions;
  private final Holidays holidays;

  private StatutoryClock(List<StatutoryRules> versions, Holidays holidays) {
    this.versions = versions;
    this.holidays = holidays;
  }

  /** By the bundled rules. */
  public static StatutoryClock with(Holidays holidays) {
    return new StatutoryClock(StatutoryRules.bundled(), holidays);
  }

  /** The last day to answer what was received on a day; empty where no answer is due. */
  public Optional<LocalDate> due(CaseKind kind, LocalDate received, int version) {
    StatutoryRules rules =
        versions.stream().filter(each -> each.version() == version).findFirst().orElseThrow();
    return switch (kind) {
      case COMPLAINT ->
          Optional.of(holidays.workingDayFrom(received.plusDays(rules.complaintDays())));
      case SUGGESTION ->
          Optional.of(holidays.workingDayFrom(received.plusDays(rules.suggestionDays())));
      case THANKS, RATING -> Optional.empty();
    };
  }

  /** The version of the rules that applies to what is received on a day. */
  public int versionOn(LocalDate received) {
    return versions.stream()
        .filter(each -> !each.inForceFrom().isAfter(received))
        .findFirst()
        .orElseThrow()
        .version();
  }
}
