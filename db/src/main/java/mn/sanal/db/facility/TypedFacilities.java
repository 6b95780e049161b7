package mn.sanal.db.facility;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.place.Facilities;
import mn.sanal.db.response.Responses;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Text;
import mn.sanal.i18n.mongolian.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What citizens typed instead of choosing from the list, one entry for all spellings that differ in
 * case and signs alone. Staff join it to a facility, new or known, or reject it; from then on, what
 * was stored under the name belongs to that facility, and so does what is typed later.
 */
@Component
public class TypedFacilities {

  private static final long LOCK = 0x73616e616c_05L;
  private static final int CASES = 5;

  private final JdbcClient jdbc;
  private final Responses responses;
  private final Complaints complaints;
  private final Facilities facilities;
  private final Clock clock;

  TypedFacilities(
      JdbcClient jdbc,
      Responses responses,
      Complaints complaints,
      Facilities facilities,
      Clock clock) {
    this.jdbc = jdbc;
    this.responses = responses;
    this.complaints = complaints;
    this.facilities = facilities;
    this.clock = clock;
  }

  /** Takes note of what was typed since, and lets it follow what was decided about its name. */
  @Transactional
  public void gather() {
    lock();
    Map<Name, Typed> newest = new LinkedHashMap<>();
    typed(null).forEach(typed -> newest.putIfAbsent(typed.name(), typed));
    Collection<Typed> names = newest.values();
    jdbc.sql(
            """
            insert into typed_facility (area, key, name, last_at)
            select area, key, name, at::timestamptz
            from unnest(:areas::text[], :keys::text[], :names::text[], :at::text[])
              as t (area, key, name, at)
            on conflict (area, key) do update set name = excluded.name, last_at = excluded.last_at
              where typed_facility.last_at < excluded.last_at
            """)
        .param("areas", names.stream().map(Typed::area).toArray(String[]::new))
        .param("keys", names.stream().map(typed -> typed.name().key).toArray(String[]::new))
        .param("names", names.stream().map(Typed::spelled).toArray(String[]::new))
        .param("at", names.stream().map(typed -> typed.at.toString()).toArray(String[]::new))
        .update();
    jdbc
        .sql("select area, key, facility, decided_by from typed_facility where state = 'JOINED'")
        .query(
            (row, _) ->
                new Joined(
                    new Name(row.getString("area"), row.getString("key")),
                    row.getString("facility"),
                    row.getLong("decided_by")))
        .list()
        .stream()
        .filter(joined -> newest.containsKey(joined.name))
        .forEach(joined -> move(joined.name, joined.facility, joined.staff));
  }

  private record Joined(Name name, String facility, long staff) {}

  /** What waits for a decision, the last to be typed first. */
  public List<TypedFacility> open(int limit) {
    return entries("where t.state = 'OPEN' order by t.last_at desc, t.id desc limit " + limit);
  }

  /** What was decided, the last decision first. */
  public List<TypedFacility> decided(int limit) {
    return entries("where t.state <> 'OPEN' order by t.decided_at desc, t.id desc limit " + limit);
  }

  public long count() {
    return jdbc.sql("select count(*) from typed_facility where state = 'OPEN'")
        .query(Long.class)
        .single();
  }

  public Optional<TypedFacility> find(long id) {
    return entries("where t.id = " + id).stream().findFirst();
  }

  /**
   * Makes a facility of it that citizens are offered from now on.
   *
   * @return the code of the facility, or empty when this name has one already
   */
  @Transactional
  public Optional<String> confirm(long id, String place, FacilityKind kind, Text name, long staff) {
    lock();
    return undecided(id)
        .map(
            typed -> {
              String code = facilities.add(place, kind, name);
              join(id, typed, code, staff);
              return code;
            });
  }

  /**
   * Joins it to a facility of the list.
   *
   * @return false, with nothing changed, when this name has one already
   */
  @Transactional
  public boolean join(long id, String facility, long staff) {
    lock();
    Optional<Name> typed = undecided(id);
    typed.ifPresent(name -> join(id, name, facility, staff));
    return typed.isPresent();
  }

  /** Notes that it stands for no facility; what was stored keeps its place alone. */
  @Transactional
  public boolean reject(long id, long staff) {
    lock();
    Optional<Name> typed = undecided(id);
    typed.ifPresent(_ -> decide(id, TypedFacility.State.REJECTED, null, staff));
    return typed.isPresent();
  }

  private void join(long id, Name name, String facility, long staff) {
    decide(id, TypedFacility.State.JOINED, facility, staff);
    move(name, facility, staff);
  }

  private void decide(long id, TypedFacility.State state, @Nullable String facility, long staff) {
    jdbc.sql(
            """
            update typed_facility set state = :state, facility = :facility, decided_by = :staff,
              decided_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("facility", facility)
        .param("staff", staff)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void move(Name name, String facility, long staff) {
    List<String> spelled =
        typed(name.area).stream()
            .filter(typed -> typed.name().equals(name))
            .map(Typed::spelled)
            .distinct()
            .toList();
    if (!spelled.isEmpty()) {
      responses.moveTo(facility, name.area, spelled);
      complaints.moveTo(facility, name.area, spelled, Actor.staff(staff), clock.instant());
    }
  }

  /** What was rejected may still turn out to be a facility. */
  private Optional<Name> undecided(long id) {
    return jdbc.sql("select area, key from typed_facility where id = :id and state <> 'JOINED'")
        .param("id", id)
        .query((row, _) -> new Name(row.getString("area"), row.getString("key")))
        .optional();
  }

  private record Name(String area, String key) {}

  /** One spelling of it. */
  private record Typed(
      String area, String spelled, Instant at, List<String> surveys, List<String> cases) {

    Name name() {
      return new Name(area, Spelling.of(spelled));
    }
  }

  /** All names that stand for nothing yet, those typed last first. */
  private List<Typed> typed(@Nullable String area) {
    return jdbc
        .sql(
            """
            select area, name, max(at) as at,
              array_agg(distinct survey) filter (where survey is not null) as surveys,
              array_agg(number order by at desc) filter (where number is not null) as cases
            from (
              select left(place, 4) as area, typed_facility as name, submitted_at as at,
                survey_id as survey, null as number
              from response where typed_facility is not null
              union all
              select left(place, 4), typed_facility, received_at, null, number
              from complaint where typed_facility is not null and place is not null
                and (not safeguarding or :area::text is not null)
            ) t where :area::text is null or area = :area
            group by area, name order by at desc
            """)
        .param("area", area)
        .query(
            (row, _) ->
                new Typed(
                    row.getString("area"),
                    row.getString("name"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    texts(row.getArray("surveys")),
                    texts(row.getArray("cases"))))
        .list()
        .stream()
        .filter(typed -> !typed.name().key.isEmpty())
        .toList();
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private List<TypedFacility> entries(String which) {
    Map<Name, List<Typed>> spellings =
        typed(null).stream().collect(Collectors.groupingBy(Typed::name));
    return jdbc.sql(
            "select t.*, s.name as decider from typed_facility t left join staff s on s.id ="
                + " t.decided_by "
                + which)
        .query(
            (row, _) ->
                entry(
                    row,
                    spellings.getOrDefault(
                        new Name(row.getString("area"), row.getString("key")), List.of())))
        .list();
  }

  private static TypedFacility entry(ResultSet row, List<Typed> spellings) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new TypedFacility(
        row.getLong("id"),
        row.getString("area"),
        row.getString("name"),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        TypedFacility.State.valueOf(row.getString("state")),
        row.getString("facility"),
        spellings.stream().flatMap(typed -> typed.surveys.stream()).distinct().sorted().toList(),
        spellings.stream().flatMap(typed -> typed.cases.stream()).limit(CASES).toList(),
        row.getString("decider"),
        decided == null ? null : decided.toInstant());
  }

  /** One at a time: two who decide at once, on whatever node, must not both move the same rows. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((_, _) -> true)
        .list();
  }
}
