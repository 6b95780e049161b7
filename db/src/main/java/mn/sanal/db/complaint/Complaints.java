package mn.sanal.db.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSurvey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reports: takes them in by the batch, and finds them again. */
@Component
public class Complaints {

  private final Receipt receipt;
  private final CitizenWords words;
  private final ComplaintRows rows;
  private final ComplaintEvents events;
  private final CaseSurveys surveys;
  private final JdbcClient jdbc;

  Complaints(
      Receipt receipt,
      CitizenWords words,
      ComplaintRows rows,
      ComplaintEvents events,
      CaseSurveys surveys,
      JdbcClient jdbc) {
    this.receipt = receipt;
    this.words = words;
    this.rows = rows;
    this.events = events;
    this.surveys = surveys;
    this.jdbc = jdbc;
  }

  /** Stores reports with their first event, in the caller's transaction. */
  public void receive(List<NewComplaint> reports) {
    if (!reports.isEmpty()) {
      receipt.take(reports);
    }
  }

  /**
   * Applies what citizens say about their cases, in the caller's transaction. What the table of
   * transitions does not allow, and what is not about a case of their own, changes nothing.
   */
  public void heard(List<CitizenWord> said, Instant now) {
    if (!said.isEmpty()) {
      words.apply(said, now);
    }
  }

  public Optional<Complaint> find(CaseNumber number) {
    return rows.findByNumber(number);
  }

  /** By key, in no order; what does not exist is left out. */
  public List<Complaint> find(Collection<ComplaintId> ids) {
    List<Complaint> found = new ArrayList<>();
    rows.findAllById(ids).forEach(found::add);
    return found;
  }

  /** The next older reports by key, the newest first, for whoever walks through all of them. */
  public List<Complaint> before(ComplaintId last, int limit) {
    return rows.before(last.value(), limit);
  }

  /** How many reports can be searched: all but safeguarding ones. */
  public long searchable() {
    return jdbc.sql("select count(*) from complaint where not safeguarding")
        .query(Long.class)
        .single();
  }

  /** The history of a case, oldest first. */
  public List<ComplaintEvent> history(ComplaintId id) {
    return events.of(id);
  }

  /** The short questions that staff asked about a case, oldest first, with the answers so far. */
  public List<CaseSurvey> surveys(ComplaintId id) {
    return surveys.of(id);
  }

  /**
   * The oldest reports that no official was told of yet, never safeguarding ones, locked until the
   * transaction ends; what another node has locked is left out.
   */
  public List<Complaint> lockUnalerted(int limit) {
    return rows.lockUnalerted(limit);
  }

  /** Notes that the reports were handled by {@link #lockUnalerted}'s caller. */
  public void alerted(Collection<ComplaintId> ids, Instant now) {
    jdbc.sql(
            """
            update complaint set alerted_at = greatest(:now, received_at), version = version + 1
            where id = any(:ids) and alerted_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("ids", ids.stream().map(ComplaintId::value).toArray(Long[]::new))
        .update();
  }

  /**
   * Gives reports that name a facility in free words the facility these stand for, in the caller's
   * transaction.
   *
   * @param area the soum or district where it was typed
   * @param names all its spellings
   */
  public void moveTo(String facility, String area, List<String> names, Actor actor, Instant now) {
    for (Complaint before : rows.lockTyped(area, names)) {
      Complaint moved = rows.save(before.at(facility));
      events.add(moved, ComplaintEvent.Kind.FACILITY_SET, actor, now, before.typedFacility());
    }
  }

  /** Open reports of a place and all below it, most urgent first, never safeguarding ones. */
  public List<Complaint> openIn(String placeCode, int limit) {
    return rows.openIn(placeCode + "%", limit);
  }

  /** Open reports of one facility, most urgent first, never safeguarding ones. */
  public List<Complaint> openAt(String facilityCode, int limit) {
    return rows.openAt(facilityCode, limit);
  }

  /** Reports of possible harm to a child, the newest first. For administrators only. */
  public List<Complaint> safeguarding(int limit) {
    return rows.safeguarding(limit);
  }
}
