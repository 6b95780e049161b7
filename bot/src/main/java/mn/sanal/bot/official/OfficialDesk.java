package mn.sanal.bot.official;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import mn.sanal.bot.official.OfficialFlow.Sent;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NotAllowed;
import mn.sanal.db.complaint.Transition;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.db.official.Responsible;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Message;

/**
 * What one official can see and do: answer the cases of their own area whose text was released and
 * that still wait for an answer. A case outside of that does not exist for them.
 */
final class OfficialDesk implements OfficialFlow.Cases {

  /** What the desk of any official is made of. */
  record Rooms(
      Officials officials,
      Complaints complaints,
      Desk desk,
      Summary summary,
      OfficialWords words,
      OfficialAnswers answers) {}

  private final Rooms rooms;
  private final Official official;
  private final long conversation;
  private final Instant now;

  OfficialDesk(Rooms rooms, Official official, long conversation, Instant now) {
    this.rooms = rooms;
    this.official = official;
    this.conversation = conversation;
    this.now = now;
  }

  @Override
  public Optional<String> answerable(CaseNumber number) {
    return open(number).map(complaint -> rooms.words().whole(complaint, official.language(), now));
  }

  @Override
  public Sent send(CaseNumber number, String answer) {
    if (open(number).isEmpty()) {
      return Sent.REFUSED;
    }
    Actor actor = Actor.official(official.id());
    try {
      if (rooms.answers() == OfficialAnswers.DIRECT) {
        rooms.desk().answer(number, actor, answer);
        return Sent.TO_CITIZEN;
      }
      rooms.desk().draft(number, actor, answer);
      return Sent.TO_STAFF;
    } catch (NotAllowed | NoSuchElementException _) {
      return Sent.REFUSED;
    }
  }

  @Override
  public Message summary() {
    return rooms.summary().now(official, now);
  }

  @Override
  public void leave() {
    boolean _ = rooms.officials().leave(conversation);
  }

  private Optional<Complaint> open(CaseNumber number) {
    return rooms
        .complaints()
        .find(number)
        .filter(each -> !each.safeguarding() && each.released())
        .filter(each -> each.status() != CaseStatus.ANSWERED)
        .filter(each -> Transition.ANSWER.allows(each.status(), Actor.Kind.OFFICIAL))
        .filter(each -> Responsible.covers(official.body(), each.facility(), each.place()));
  }
}
