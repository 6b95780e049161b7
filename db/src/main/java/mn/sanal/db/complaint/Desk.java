package mn.sanal.db.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff and officials do with a case. Each action is one transaction (or part of the
 * caller's), checks the table of transitions, writes an event and tells the citizen where they must
 * know.
 *
 * <p>All of them throw {@link NotAllowed} when the case does not stand where the action is
 * possible, and {@link java.util.NoSuchElementException} when there is no such case.
 */
@Component
@Transactional
public class Desk {

  private final ComplaintRows rows;
  private final ComplaintEvents events;
  private final CitizenNotices notices;
  private final FollowUps followUps;
  private final CaseSurveys surveys;
  private final Keyring keyring;
  private final JdbcClient jdbc;
  private final Clock clock;

  Desk(
      ComplaintRows rows,
      ComplaintEvents events,
      CitizenNotices notices,
      FollowUps followUps,
      CaseSurveys surveys,
      Keyring keyring,
      JdbcClient jdbc,
      Clock clock) {
    this.rows = rows;
    this.events = events;
    this.notices = notices;
    this.followUps = followUps;
    this.surveys = surveys;
    this.keyring = keyring;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Complaint underReview(CaseNumber number, Actor actor) {
    Complaint moved = rows.save(locked(number).moved(Transition.REVIEW, actor));
    events.add(moved, ComplaintEvent.Kind.UNDER_REVIEW, actor, clock.instant(), null);
    followUps.reopened(moved.id());
    notices.underReview(moved);
    return moved;
  }

  public Complaint withOfficial(CaseNumber number, Actor actor) {
    Complaint moved = rows.save(locked(number).moved(Transition.HAND_OVER, actor));
    events.add(moved, ComplaintEvent.Kind.WITH_OFFICIAL, actor, clock.instant(), null);
    notices.withOfficial(moved);
    return moved;
  }

  /** Officials may read the text from now on. Never for a safeguarding case. */
  public Complaint release(CaseNumber number, Actor actor) {
    Complaint before = locked(number);
    if (before.released()) {
      return before;
    }
    Instant now = clock.instant();
    Complaint released = rows.save(before.with(before.standing().released(now)));
    events.add(released, ComplaintEvent.Kind.RELEASED, actor, now, null);
    return released;
  }

  /**
   * Puts a case into the hands of somebody of staff, or of nobody.
   *
   * @param before in whose hands it was thought to be
   * @param name how the person is called in its history
   * @return false, with nothing changed, when somebody else was quicker
   */
  public boolean assign(
      CaseNumber number, @Nullable Long before, @Nullable Long staff, String name, Actor actor) {
    Complaint about = locked(number);
    if (!Objects.equals(about.assignee(), before)) {
      return false;
    }
    if (!Objects.equals(before, staff)) {
      Complaint assigned = rows.save(about.with(about.standing().inHandOf(staff)));
      if (staff == null) {
        events.add(assigned, ComplaintEvent.Kind.GIVEN_BACK, actor, clock.instant(), null);
      } else {
        events.add(assigned, ComplaintEvent.Kind.ASSIGNED, actor, clock.instant(), name);
      }
    }
    return true;
  }

  /** Keeps an answer for staff to look over and send. */
  public Complaint draft(CaseNumber number, Actor actor, String text) {
    Complaint before = locked(number);
    if (!Transition.ANSWER.allows(before.status(), actor.kind())) {
      throw new NotAllowed(number, before.status(), Transition.ANSWER);
    }
    Complaint drafted = rows.save(before.with(before.standing().drafted(text)));
    events.add(drafted, ComplaintEvent.Kind.DRAFTED, actor, clock.instant(), text);
    return drafted;
  }

  /** Sends an answer to the citizen and asks for their verdict. */
  public Complaint answer(CaseNumber number, Actor actor, String text) {
    return answer(number, actor, text, null);
  }

  /** As above, with the official's own verdict on what came of it. */
  public Complaint answer(
      CaseNumber number, Actor actor, String text, @Nullable Verdict officialVerdict) {
    Instant now = clock.instant();
    Complaint moved = locked(number).moved(Transition.ANSWER, actor);
    Complaint answered =
        rows.save(moved.with(moved.standing().answered(text, officialVerdict, now)));
    events.add(answered, ComplaintEvent.Kind.ANSWERED, actor, now, text);
    if (!answered.safeguarding()) {
      followUps.asked(answered.id(), now);
    }
    notices.answered(answered, text);
    return answered;
  }

  public Complaint decline(CaseNumber number, Actor actor, String reason) {
    Instant now = clock.instant();
    Complaint moved = locked(number).moved(Transition.DECLINE, actor);
    Complaint declined = rows.save(moved.with(moved.standing().answered(reason, null, now)));
    events.add(declined, ComplaintEvent.Kind.DECLINED, actor, now, reason);
    followUps.ended(declined.id(), FollowUps.Outcome.NOT_SOLVED, now);
    notices.declined(declined, reason);
    return declined;
  }

  /**
   * Asks the citizen something about the case; the reply becomes a line of its history.
   *
   * @throws IllegalArgumentException when there is nobody to ask
   */
  public Complaint ask(CaseNumber number, Actor actor, String question) {
    Complaint about = locked(number);
    if (!CitizenNotices.isTold(about)) {
      throw new IllegalArgumentException("a case without a chat");
    }
    events.add(about, ComplaintEvent.Kind.QUESTIONED, actor, clock.instant(), question);
    notices.asks(about, question);
    return about;
  }

  /**
   * Asks the citizen one to three short questions about the case, in place of those that may still
   * wait; the answers together become a line of its history.
   *
   * @throws IllegalArgumentException when there is nobody to ask, or the case is closed
   */
  public Complaint ask(CaseNumber number, Actor actor, List<CaseQuestion> questions) {
    Complaint about = locked(number);
    if (!CitizenNotices.isTold(about) || about.status().isClosed()) {
      throw new IllegalArgumentException("a case that is closed or without a chat");
    }
    Instant now = clock.instant();
    CaseSurvey asked = surveys.add(about.id(), questions, now);
    String words =
        asked.questions().stream().map(CaseQuestion::ask).collect(Collectors.joining("\n"));
    events.add(about, ComplaintEvent.Kind.QUESTIONED, actor, now, words);
    notices.asks(about, asked);
    return about;
  }

  /** What the citizen wrote, nothing masked. Every reading is an event of the case. */
  public String readOriginal(CaseNumber number, Actor actor) {
    Complaint read = locked(number);
    events.add(read, ComplaintEvent.Kind.ORIGINAL_READ, actor, clock.instant(), null);
    byte[] original =
        jdbc.sql("select sealed from complaint_original where complaint_id = :id")
            .param("id", read.id().value())
            .query((row, _) -> row.getBytes("sealed"))
            .single();
    return new String(keyring.open(Receipt.ORIGINAL, original), UTF_8);
  }

  private Complaint locked(CaseNumber number) {
    return rows.findLockedByNumber(number).orElseThrow();
  }
}
