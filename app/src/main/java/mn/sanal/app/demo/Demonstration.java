package mn.sanal.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Invitation;
import mn.sanal.db.official.Officials;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
import mn.sanal.db.score.ScoreRelease;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty Sanal with invented data, once, and takes them away again. */
@Component
public class Demonstration {

  private static final int AREAS = 3;
  private static final int OF_A_KIND = 2;
  private static final String OFFICIAL = DemoReports.MARK + "Аймгийн мэргэжилтэн";
  private static final List<FacilityKind> KINDS =
      List.of(
          FacilityKind.PHARMACY,
          FacilityKind.SOUM_HEALTH_CENTRE,
          FacilityKind.FAMILY_HEALTH_CENTRE,
          FacilityKind.SCHOOL);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Places places;
  private final Surveys surveys;
  private final Citizens citizens;
  private final Responses responses;
  private final Complaints complaints;
  private final Desk desk;
  private final CaseNumbers numbers;
  private final Officials officials;
  private final ObjectProvider<ScoreRelease> scores;
  private final Clock clock;

  Demonstration(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Places places,
      Surveys surveys,
      Citizens citizens,
      Responses responses,
      Complaints complaints,
      Desk desk,
      CaseNumbers numbers,
      Officials officials,
      ObjectProvider<ScoreRelease> scores,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.places = places;
    this.surveys = surveys;
    this.citizens = citizens;
    this.responses = responses;
    this.complaints = complaints;
    this.desk = desk;
    this.numbers = numbers;
    this.officials = officials;
    this.scores = scores;
    this.clock = clock;
  }

  /** What came of the wish to fill. */
  public enum Result {
    FILLED,
    THERE_ALREADY,
    /** There are citizens: invented data must never stand among theirs. */
    REFUSED
  }

  /** Fills a database that nobody has used yet. */
  public Result fill() {
    Result result = transactions.execute(_ -> fillEmpty());
    if (result == Result.FILLED) {
      scores.ifAvailable(ScoreRelease::run);
    }
    return result == null ? Result.REFUSED : result;
  }

  /**
   * A new code by which somebody can play the invented official, once; empty when there is none or
   * somebody does already.
   */
  public Optional<Invitation> invitation() {
    return jdbc.sql("select official from demo_official")
        .query(Long.class)
        .optional()
        .flatMap(officials::inviteAnew);
  }

  public boolean isShown() {
    return exists("select exists (select from demo)");
  }

  /** Takes away what was invented, and nothing else. */
  public void remove() {
    transactions.executeWithoutResult(_ -> DemoRemoval.run(jdbc));
    scores.ifAvailable(ScoreRelease::run);
  }

  private Result fillEmpty() {
    jdbc.sql("lock table demo in exclusive mode").update();
    if (isShown()) {
      return Result.THERE_ALREADY;
    }
    if (exists(
        "select exists (select from citizen) or exists (select from complaint)"
            + " or exists (select from response)")) {
      return Result.REFUSED;
    }
    Instant now = clock.instant();
    List<Facility> facilities = facilities();
    List<NewResponse> ratings = new DemoRatings(surveys, numbers, now).of(facilities);
    citizens.add(ratings.stream().map(NewResponse::citizen).toList(), now);
    responses.submit(ratings);
    List<CaseNumber> reports = new DemoReports(complaints, desk, numbers, now).write(facilities);
    note(ratings, reports);
    inviteOfficial();
    return Result.FILLED;
  }

  /** Somebody at the first area, who is told of what stands there. */
  private void inviteOfficial() {
    Body area = new Body.Area(places.areas().getFirst().code());
    long official = officials.invite(OFFICIAL, area, Language.MONGOLIAN).official();
    jdbc.sql("insert into demo_official (official) values (:official)")
        .param("official", official)
        .update();
  }

  private List<Facility> facilities() {
    List<Facility> chosen = new ArrayList<>();
    for (Place area : places.areas().stream().limit(AREAS).toList()) {
      for (FacilityKind kind : KINDS) {
        Set<FacilityKind> only = EnumSet.of(kind);
        places.facilities(area.code(), only).stream()
            .filter(facility -> !facility.toConfirm())
            .limit(OF_A_KIND)
            .forEach(chosen::add);
      }
    }
    return chosen;
  }

  private void note(Collection<NewResponse> ratings, Collection<CaseNumber> reports) {
    List<String> all = new ArrayList<>();
    List<@Nullable UUID> people = new ArrayList<>();
    for (NewResponse rating : ratings) {
      all.add(rating.rated().number().value());
      people.add(rating.citizen());
    }
    for (CaseNumber report : reports) {
      all.add(report.value());
      people.add(null);
    }
    jdbc.sql(
            "insert into demo (number, citizen_id)"
                + " select n, c from unnest(:numbers::text[], :people::uuid[]) t (n, c)")
        .param("numbers", all.toArray(String[]::new))
        .param("people", people.toArray(UUID[]::new))
        .update();
  }

  private boolean exists(String question) {
    return jdbc.sql(question).query(Boolean.class).single();
  }
}
