package mn.sanal.db.complaint;

import static mn.sanal.db.complaint.Actor.Kind.CITIZEN;
import static mn.sanal.db.complaint.Actor.Kind.OFFICIAL;
import static mn.sanal.db.complaint.Actor.Kind.STAFF;
import static mn.sanal.db.complaint.Actor.Kind.SYSTEM;
import static mn.sanal.dialogue.CaseStatus.ANSWERED;
import static mn.sanal.dialogue.CaseStatus.DECLINED;
import static mn.sanal.dialogue.CaseStatus.RECEIVED;
import static mn.sanal.dialogue.CaseStatus.RESOLVED;
import static mn.sanal.dialogue.CaseStatus.UNDER_REVIEW;
import static mn.sanal.dialogue.CaseStatus.WITHDRAWN;
import static mn.sanal.dialogue.CaseStatus.WITH_OFFICIAL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import mn.sanal.dialogue.CaseStatus;

/**
 * Every change of a status that there is: who may make it, from where, to where. Guards, the
 * console's buttons and docs/complaints.md are all made from this table.
 */
public enum Transition {
  /** Staff look into it, or take it back from an official. */
  REVIEW(EnumSet.of(STAFF), EnumSet.of(RECEIVED, WITH_OFFICIAL, DECLINED), UNDER_REVIEW),
  /** It is the official's to answer. */
  HAND_OVER(EnumSet.of(STAFF, SYSTEM), EnumSet.of(RECEIVED, UNDER_REVIEW), WITH_OFFICIAL),
  /** An answer goes to the citizen, or a better one after it. */
  ANSWER(
      EnumSet.of(STAFF, OFFICIAL),
      EnumSet.of(RECEIVED, UNDER_REVIEW, WITH_OFFICIAL, ANSWERED),
      ANSWERED),
  /** It is not taken up, for a reason that the citizen is told. */
  DECLINE(EnumSet.of(STAFF), EnumSet.of(RECEIVED, UNDER_REVIEW, WITH_OFFICIAL), DECLINED),
  /** The citizen says that it is solved. */
  CONFIRM(EnumSet.of(CITIZEN), EnumSet.of(ANSWERED), RESOLVED),
  /** The citizen says that it is half or not solved: it is open again. */
  DISPUTE(EnumSet.of(CITIZEN), EnumSet.of(ANSWERED, RESOLVED), UNDER_REVIEW),
  /** The citizen takes it back. */
  WITHDRAW(EnumSet.of(CITIZEN), EnumSet.of(RECEIVED, UNDER_REVIEW, WITH_OFFICIAL), WITHDRAWN);

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<Actor.Kind> actors;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<CaseStatus> from;

  private final CaseStatus to;

  Transition(EnumSet<Actor.Kind> actors, EnumSet<CaseStatus> from, CaseStatus to) {
    this.actors = Collections.unmodifiableSet(actors);
    this.from = Collections.unmodifiableSet(from);
    this.to = to;
  }

  public Set<Actor.Kind> actors() {
    return actors;
  }

  public Set<CaseStatus> from() {
    return from;
  }

  public CaseStatus to() {
    return to;
  }

  public boolean allows(CaseStatus status, Actor.Kind actor) {
    return from.contains(status) && actors.contains(actor);
  }

  /** What an actor can do to a case that stands at a status. */
  public static Set<Transition> of(CaseStatus status, Actor.Kind actor) {
    EnumSet<Transition> possible = EnumSet.noneOf(Transition.class);
    for (Transition transition : values()) {
      if (transition.allows(status, actor)) {
        possible.add(transition);
      }
    }
    return Collections.unmodifiableSet(possible);
  }
}
