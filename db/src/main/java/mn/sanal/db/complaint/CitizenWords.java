package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.CaseNumber;
import org.springframework.stereotype.Component;

/** Applies verdicts and withdrawals of citizens to their own cases, locked in the order of keys. */
@Component
class CitizenWords {

  private final ComplaintRows rows;
  private final ComplaintEvents events;

  CitizenWords(ComplaintRows rows, ComplaintEvents events) {
    this.rows = rows;
    this.events = events;
  }

  void apply(List<CitizenWord> words, Instant now) {
    Map<CaseNumber, Complaint> cases = new HashMap<>();
    rows.lock(words.stream().map(word -> word.number().value()).distinct().toList())
        .forEach(found -> cases.put(found.number(), found));
    for (CitizenWord word : words) {
      Complaint found = cases.get(word.number());
      if (found == null || !word.citizen().equals(found.citizenId())) {
        continue;
      }
      Transition transition = transition(word);
      if (transition.allows(found.status(), Actor.Kind.CITIZEN)) {
        Complaint moved = rows.save(moved(found, word, transition));
        events.add(moved, event(word), Actor.CITIZEN, now, null);
        cases.put(word.number(), moved);
      }
    }
  }

  private static Complaint moved(Complaint before, CitizenWord word, Transition transition) {
    Complaint moved = before.moved(transition, Actor.CITIZEN);
    return switch (word) {
      case CitizenWord.Judges judges -> moved.with(moved.standing().judged(judges.verdict()));
      case CitizenWord.Withdraws _ -> moved;
    };
  }

  private static Transition transition(CitizenWord word) {
    return switch (word) {
      case CitizenWord.Judges judges ->
          switch (judges.verdict()) {
            case SOLVED -> Transition.CONFIRM;
            case HALF, NOT_SOLVED -> Transition.DISPUTE;
          };
      case CitizenWord.Withdraws _ -> Transition.WITHDRAW;
    };
  }

  private static ComplaintEvent.Kind event(CitizenWord word) {
    return switch (word) {
      case CitizenWord.Judges judges ->
          switch (judges.verdict()) {
            case SOLVED -> ComplaintEvent.Kind.CONFIRMED;
            case HALF -> ComplaintEvent.Kind.HALF_SOLVED;
            case NOT_SOLVED -> ComplaintEvent.Kind.DISPUTED;
          };
      case CitizenWord.Withdraws _ -> ComplaintEvent.Kind.WITHDRAWN;
    };
  }
}
