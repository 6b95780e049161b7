package mn.sanal.db.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.JoinedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open reports that others have written in the same words, and who added their voice to them. */
@Component
public class AddedVoices {

  private static final int SOUM = 4;
  private static final int MOST = 10;

  private final JdbcClient jdbc;
  private final Fingerprints fingerprints;

  AddedVoices(JdbcClient jdbc, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
  }

  /**
   * A report that is about to be sent.
   *
   * @param citizen its writer, whose own reports are left out; null for somebody new
   */
  public record Asked(CaseKind kind, String place, String text, @Nullable UUID citizen) {

    String soum() {
      return place.substring(0, Math.min(SOUM, place.length()));
    }

    /** Hides what was written. */
    @Override
    public String toString() {
      return "Asked";
    }
  }

  /** A citizen who adds their voice, and the conversation where they are told of the answer. */
  public record Voice(CaseNumber number, UUID citizen, long conversation) {}

  /** What each can join; what can join nothing is left out. One statement for all. */
  public Map<Asked, Alike> alike(Collection<Asked> asked) {
    List<Asked> all = List.copyOf(asked);
    Map<Asked, Alike> alike = new HashMap<>();
    jdbc.sql(
            """
            with asked as (
              select * from unnest(:prints::bytea[], :kinds::text[], :soums::text[],
                :citizens::uuid[]) with ordinality as a (print, kind, soum, citizen, i)
            ), found as (
              select i, c.id, c.number, coalesce(c.citizen_id::text, c.number) as writer,
                (select count(*) from complaint_voice v where v.complaint_id = c.id) as voices
              from asked join complaint c on c.fingerprint = print and c.kind = asked.kind
                and left(c.place, 4) = soum and not c.safeguarding
                and c.status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL')
                and (citizen is null or c.citizen_id is distinct from citizen)
              where not exists (
                select from complaint_voice v where v.complaint_id = c.id and v.citizen_id = citizen)
            )
            select i, (array_agg(number order by id))[1] as number,
              count(distinct writer) + sum(voices) as people
            from found group by i
            """)
        .param("prints", column(all, each -> fingerprints.of(each.text), byte[][]::new))
        .param("kinds", column(all, each -> each.kind.name(), String[]::new))
        .param("soums", column(all, Asked::soum, String[]::new))
        .param("citizens", column(all, Asked::citizen, UUID[]::new))
        .query(
            row -> {
              alike.put(
                  all.get(row.getInt("i") - 1),
                  new Alike(new CaseNumber(row.getString("number")), row.getInt("people")));
            });
    return alike;
  }

  private static <T> @Nullable T[] column(
      List<Asked> all, Function<Asked, @Nullable T> column, IntFunction<@Nullable T[]> array) {
    return all.stream().map(column).toArray(array);
  }

  /**
   * Adds voices to reports that are still open, in the caller's transaction. Twice is once; one's
   * own report has one's voice already.
   */
  public void join(List<Voice> voices, Instant now) {
    jdbc.sql(
            """
            insert into complaint_voice (complaint_id, citizen_id, conversation_id, at)
            select c.id, citizen, conversation, :now
            from unnest(:numbers::text[], :citizens::uuid[], :conversations::bigint[])
              as v (number, citizen, conversation)
            join complaint c using (number)
            where not c.safeguarding and c.citizen_id is distinct from citizen
            order by c.id, citizen
            on conflict do nothing
            """)
        .param("numbers", voices.stream().map(v -> v.number.value()).toArray(String[]::new))
        .param("citizens", voices.stream().map(Voice::citizen).toArray(UUID[]::new))
        .param("conversations", voices.stream().map(Voice::conversation).toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What these citizens joined, newest first, at most 10 each. One statement for all. */
  public Map<UUID, List<JoinedCase>> joinedBy(Collection<UUID> citizens) {
    Map<UUID, List<JoinedCase>> joined = new HashMap<>();
    jdbc.sql(
            """
            select citizen, found.* from unnest(:citizens::uuid[]) as citizen, lateral (
              select v.at, c.id, c.kind, c.category, c.status, c.place, c.answer
              from complaint_voice v join complaint c on c.id = v.complaint_id
              where v.citizen_id = citizen and not c.safeguarding
              order by v.at desc, c.id desc limit :most) as found
            order by found.at desc, found.id desc
            """)
        .param("citizens", citizens.toArray(UUID[]::new))
        .param("most", MOST)
        .query(
            row -> {
              joined
                  .computeIfAbsent(row.getObject("citizen", UUID.class), _ -> new ArrayList<>())
                  .add(joined(row));
            });
    return joined;
  }

  private static JoinedCase joined(ResultSet row) throws SQLException {
    return new JoinedCase(
        CaseKind.valueOf(row.getString("kind")),
        row.getString("category"),
        CaseStatus.valueOf(row.getString("status")),
        LocalDate.ofInstant(
            row.getTimestamp("at").toInstant(), TimeZones.of(row.getString("place"))),
        row.getString("answer"));
  }

  /** Whether others wait for the answer beside its writer: it is their report, too. */
  boolean isShared(ComplaintId id) {
    return jdbc.sql("select exists (select from complaint_voice where complaint_id = :id)")
        .param("id", id.value())
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /** The conversations of those who joined a report. */
  List<Long> conversations(ComplaintId id) {
    return jdbc.sql(
            "select conversation_id from complaint_voice where complaint_id = :id order by at")
        .param("id", id.value())
        .query((row, _) -> row.getLong(1))
        .list();
  }
}
