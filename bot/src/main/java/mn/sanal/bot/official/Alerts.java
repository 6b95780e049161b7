package mn.sanal.bot.official;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintId;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.Transition;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.db.official.Responsible;
import mn.sanal.db.official.Told;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells officials of new cases, and of the text of a case once staff have released it. Each round
 * is one transaction with the messages it causes, and locks what it handles: safe on several nodes.
 */
final class Alerts {

  private static final int ROUND = 50;

  private final Complaints complaints;
  private final Desk desk;
  private final Officials officials;
  private final Responsible responsible;
  private final Told told;
  private final Outbox outbox;
  private final OfficialWords words;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Alerts(
      Complaints complaints,
      Desk desk,
      Officials officials,
      Responsible responsible,
      Told told,
      Outbox outbox,
      OfficialWords words,
      TransactionTemplate transactions,
      Clock clock) {
    this.complaints = complaints;
    this.desk = desk;
    this.officials = officials;
    this.responsible = responsible;
    this.told = told;
    this.outbox = outbox;
    this.words = words;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether a round would find anything; cheap enough to ask a few times a second. */
  boolean waiting() {
    return told.anythingToTell();
  }

  /** Tells all there is to tell now. */
  void run() {
    while (Boolean.TRUE.equals(transactions.execute(_ -> tellNew()))) {
      // One round after the other, each a transaction of its own.
    }
    while (Boolean.TRUE.equals(transactions.execute(_ -> tellReleased()))) {
      // As above.
    }
  }

  /** True if there may be more. */
  private boolean tellNew() {
    Instant now = clock.instant();
    List<Complaint> fresh = complaints.lockUnalerted(ROUND);
    for (Complaint complaint : fresh) {
      List<Official> recipients = responsible.forCase(complaint.facility(), complaint.place());
      for (Official official : recipients) {
        Long conversation = official.conversation();
        if (conversation != null
            && told.of(official.id(), complaint.id().value(), complaint.released(), now)) {
          outbox.add(
              conversation, Urgency.NOTICE, words.alert(complaint, official.language(), now));
        }
      }
      if (complaint.released() && !recipients.isEmpty()) {
        handOver(complaint);
      }
    }
    complaints.alerted(fresh.stream().map(Complaint::id).toList(), now);
    return fresh.size() == ROUND;
  }

  private boolean tellReleased() {
    Instant now = clock.instant();
    List<Told.Waiting> waiting = told.lockWaitingForText(ROUND);
    Map<ComplaintId, Complaint> cases =
        complaints
            .find(
                waiting.stream().map(each -> new ComplaintId(each.complaint())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Complaint::id, Function.identity()));
    for (Told.Waiting each : waiting) {
      told.text(each, now);
      Complaint complaint = cases.get(new ComplaintId(each.complaint()));
      Official official = officials.find(each.official()).orElse(null);
      if (complaint == null || official == null || official.conversation() == null) {
        continue;
      }
      outbox.add(
          official.conversation(),
          Urgency.NOTICE,
          words.released(complaint, official.language(), now));
      handOver(complaint);
    }
    return waiting.size() == ROUND;
  }

  /** Once an official can read a case it is theirs to answer. */
  private void handOver(Complaint complaint) {
    boolean possible =
        complaints
            .find(complaint.number())
            .filter(now -> Transition.HAND_OVER.allows(now.status(), Actor.Kind.SYSTEM))
            .isPresent();
    if (possible) {
      Complaint _ = desk.withOfficial(complaint.number(), Actor.SYSTEM);
    }
  }
}
