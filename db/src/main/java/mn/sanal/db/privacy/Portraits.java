package mn.sanal.db.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.OwnReports;
import mn.sanal.db.place.TimeZones;
import mn.sanal.db.response.OwnResponses;
import mn.sanal.dialogue.Portrait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that is kept about one citizen. */
@Component
public class Portraits {

  private final Citizens citizens;
  private final OwnResponses responses;
  private final OwnReports reports;
  private final AddedVoices voices;
  private final NewsWishes wishes;

  Portraits(
      Citizens citizens,
      OwnResponses responses,
      OwnReports reports,
      AddedVoices voices,
      NewsWishes wishes) {
    this.citizens = citizens;
    this.responses = responses;
    this.reports = reports;
    this.voices = voices;
    this.wishes = wishes;
  }

  /**
   * What is kept at this moment.
   *
   * @param citizen null for somebody of whom nothing is kept
   */
  public Portrait of(@Nullable UUID citizen, Instant now) {
    LocalDate today = day(now);
    if (citizen == null) {
      return new Portrait(today, null, List.of(), List.of(), List.of(), List.of(), null);
    }
    return new Portrait(
        today,
        citizens.since(citizen).map(Portraits::day).orElse(null),
        citizens.consents(citizen).stream()
            .map(
                consent ->
                    new Portrait.Consent(
                        day(consent.at()), consent.version(), consent.language(), consent.given()))
            .toList(),
        responses.of(citizen),
        reports.of(citizen),
        voices.joinedBy(List.of(citizen)).getOrDefault(citizen, List.of()),
        wishes.of(citizen));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, TimeZones.of(null));
  }
}
