package mn.sanal.db.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Answers;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.PersonalData;
import mn.sanal.dialogue.survey.Period;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to surveys. A later one of the same citizen, subject, survey and period replaces. */
@Component
public class Responses {

  static final String WORDS = "response-words";
  static final String CODE = "case-code";

  /**
   * Found by the citizen alone: no index serves "is not distinct from", so the planner cannot be
   * led to walk through all answers about a facility instead.
   */
  private static final String REPLACE =
      """
      update response as old set superseded_at = greatest(old.submitted_at, t.at::timestamptz)
      from unnest(:people::uuid[], :surveys::text[], :subjects::text[], :from::text[],
        :at::text[]) as t (person, survey, subject, period_from, at)
      where old.person = t.person and old.survey_id is not distinct from t.survey
        and old.subject is not distinct from t.subject
        and old.period_from is not distinct from t.period_from::date and old.superseded_at is null
      """;

  private static final String INSERT =
      """
      insert into response (number, code_hash, citizen_id, person, age_band, survey_id, survey_hash,
        place, facility, typed_facility, period_from, period_until, answers, words_sealed, language,
        submitted_at, superseded_at)
      select number, code, citizen, person, age, survey, hash, place, facility, typed, period_from::date,
        period_until::date, answers::jsonb, words, language, at::timestamptz,
        replaced_at::timestamptz
      from unnest(:numbers::text[], :codes::bytea[], :citizens::uuid[], :people::uuid[],
        :ages::text[], :surveys::text[], :hashes::text[], :places::text[], :facilities::text[], :typed::text[], :from::text[],
        :until::text[], :answers::text[], :words::bytea[], :languages::text[], :at::text[],
        :replacedAt::text[])
      as t (number, code, citizen, person, age, survey, hash, place, facility, typed, period_from, period_until,
        answers, words, language, at, replaced_at)
      """;

  private static final String REPLACE_BOTH_NAMES =
      """
      with about as (
        select id, person, survey_id, period_from, submitted_at from response
        where superseded_at is null and (facility = :facility
          or (left(place, 4) = :area and typed_facility = any(:names)))
      )
      update response set superseded_at = later.submitted_at
      from about, about as later
      where response.id = about.id and later.person = about.person
        and later.survey_id = about.survey_id and later.period_from = about.period_from
        and (later.submitted_at, later.id) > (about.submitted_at, about.id)
      """;

  private static final String MOVE =
      """
      update response set facility = :facility, typed_facility = null,
        released_as = case when settled then subject end
      where left(place, 4) = :area and typed_facility = any(:names)
      """;

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final PeriodKeys periodKeys;
  private final Surveys surveys;

  public Responses(JdbcClient jdbc, Keyring keyring, PeriodKeys periodKeys, Surveys surveys) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.periodKeys = periodKeys;
    this.surveys = surveys;
  }

  /** Stores answers in the caller's transaction. */
  public void submit(List<NewResponse> responses) {
    if (responses.isEmpty()) {
      return;
    }
    Map<Key, Instant> newest = new HashMap<>();
    List<Row> rows = responses.reversed().stream().map(response -> row(response, newest)).toList();
    UUID[] people = rows.stream().map(row -> row.key.person).toArray(UUID[]::new);
    @Nullable String[] surveyIds = texts(rows, row -> row.key.survey);
    @Nullable String[] from = texts(rows, row -> row.key.periodFrom.toString());
    @Nullable String[] at = texts(rows, row -> row.at.toString());
    jdbc.sql(REPLACE)
        .param("people", people)
        .param("surveys", surveyIds)
        .param("subjects", texts(rows, row -> row.key.subject))
        .param("from", from)
        .param("at", at)
        .update();
    jdbc.sql(INSERT)
        .param("numbers", texts(rows, row -> row.rated().number().value()))
        .param("codes", bytes(rows, row -> keyring.hash(CODE, row.rated().code().value())))
        .param("citizens", rows.stream().map(Row::citizen).toArray(UUID[]::new))
        .param("people", people)
        .param("ages", texts(rows, Row::age))
        .param("surveys", surveyIds)
        .param("hashes", texts(rows, row -> row.rated().surveyHash()))
        .param("places", texts(rows, row -> row.rated().placeCode()))
        .param("facilities", texts(rows, row -> row.rated().facilityCode()))
        .param("typed", texts(rows, Row::typedFacility))
        .param("from", from)
        .param("until", texts(rows, row -> row.until.toString()))
        .param("answers", texts(rows, Row::coded))
        .param("words", bytes(rows, this::words))
        .param("languages", texts(rows, row -> row.rated().language().tag()))
        .param("at", at)
        .param("replacedAt", texts(rows, row -> text(row.replacedAt)))
        .update();
  }

  /**
   * Gives answers about a facility in free words the facility these stand for, in the caller's
   * transaction. Where a citizen has answered about it under both names in one period, the last
   * counts. What is part of a released score stays where it was counted.
   *
   * @param area the soum or district where it was typed
   * @param names all its spellings
   */
  public void moveTo(String facility, String area, List<String> names) {
    for (String statement : List.of(REPLACE_BOTH_NAMES, MOVE)) {
      jdbc.sql(statement)
          .param("facility", facility)
          .param("area", area)
          .param("names", names.toArray(String[]::new))
          .update();
    }
  }

  /** What these citizens have rated in the period that is current now. One statement for all. */
  public Map<UUID, Set<Rated>> current(Collection<UUID> citizens, Instant now) {
    Map<UUID, Set<Rated>> rated = new HashMap<>();
    if (!citizens.isEmpty()) {
      jdbc.sql(
              """
              select citizen_id, survey_id, subject, place, period_until from response
              where citizen_id = any(:citizens) and superseded_at is null
                and period_until >= :yesterday::date
              """)
          .param("citizens", citizens.toArray(UUID[]::new))
          .param("yesterday", LocalDate.ofInstant(now, TimeZones.of(null)).minusDays(1).toString())
          .query(
              row -> {
                LocalDate today = LocalDate.ofInstant(now, TimeZones.of(row.getString("place")));
                if (today.isBefore(row.getObject("period_until", LocalDate.class))) {
                  rated
                      .computeIfAbsent(
                          row.getObject("citizen_id", UUID.class), _ -> new HashSet<>())
                      .add(new Rated(row.getString("survey_id"), row.getString("subject")));
                }
              });
    }
    return rated;
  }

  /** From the last to the first, so that only the last of a kind in a batch is current. */
  private Row row(NewResponse response, Map<Key, Instant> newest) {
    Event.Rated rated = response.rated();
    ZoneId zone = TimeZones.of(rated.placeCode());
    LocalDate day = LocalDate.ofInstant(response.submitted(), zone);
    RatingPeriod period = RatingPeriod.of(period(rated), day);
    boolean confidential = isConfidential(rated);
    UUID person =
        confidential
            ? periodKeys.person(rated.surveyId(), period, response.citizen())
            : response.citizen();
    // The very minute could lead to somebody.
    Instant at = confidential ? day.atStartOfDay(zone).toInstant() : response.submitted();
    Key key = new Key(person, rated.surveyId(), subject(rated), period.from());
    Instant later = newest.putIfAbsent(key, at);
    Instant replacedAt = later != null && later.isBefore(at) ? at : later;
    return new Row(response, key, confidential, at, period.until(), replacedAt);
  }

  private boolean isConfidential(Event.Rated rated) {
    return surveys
        .byHash(rated.surveyHash())
        .map(survey -> survey.safeguards().confidential())
        .orElse(false);
  }

  private Period period(Event.Rated rated) {
    return surveys.byHash(rated.surveyHash()).map(Survey::period).orElse(Period.MONTH);
  }

  private static String subject(Event.Rated rated) {
    String facility = rated.facilityCode();
    return facility != null
        ? facility
        : rated.placeCode().substring(0, Math.min(4, rated.placeCode().length()));
  }

  /** What is written or recorded freely could name somebody, so it is sealed. */
  private byte @Nullable [] words(Row row) {
    Map<String, Answer> free = new LinkedHashMap<>(row.rated().answers());
    free.values().removeIf(answer -> !isFree(answer) && !holdsWords(answer));
    return free.isEmpty() ? null : keyring.seal(WORDS, Answers.toJson(free).getBytes(UTF_8));
  }

  private static boolean holdsWords(Answer answer) {
    return answer instanceof Answer.Choice choice && !choice.words().isEmpty();
  }

  private static boolean isFree(Answer answer) {
    return answer instanceof Answer.Words
        || answer instanceof Answer.Files
        || answer instanceof Answer.Named;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static byte @Nullable [][] bytes(
      List<Row> rows, Function<Row, byte @Nullable []> column) {
    return rows.stream().map(column).toArray(byte[][]::new);
  }

  private record Key(UUID person, String survey, String subject, LocalDate periodFrom) {}

  private record Row(
      NewResponse response,
      Key key,
      boolean confidential,
      Instant at,
      LocalDate until,
      @Nullable Instant replacedAt) {

    /** Nobody where the survey is confidential. */
    @Nullable UUID citizen() {
      return confidential ? null : response.citizen();
    }

    @Nullable String age() {
      return Optional.ofNullable(rated().age()).map(AgeBand::code).orElse(null);
    }

    Event.Rated rated() {
      return response.rated();
    }

    @Nullable String typedFacility() {
      return Optional.ofNullable(rated().typedFacility()).map(PersonalData::mask).orElse(null);
    }

    String coded() {
      Map<String, Answer> coded = new LinkedHashMap<>(rated().answers());
      coded.values().removeIf(Responses::isFree);
      coded.replaceAll(
          (_, answer) -> answer instanceof Answer.Choice choice ? choice.coded() : answer);
      return Answers.toJson(coded);
    }
  }
}
