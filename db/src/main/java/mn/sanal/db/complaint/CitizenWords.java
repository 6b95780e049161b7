package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.PersonalData;
import mn.sanal.dialogue.Verdict;
import mn.sanal.i18n.Messages;
import org.springframework.stereotype.Component;

/** Applies what citizens say to their own cases, locked in the order of keys. */
@Component
class CitizenWords {

  private final ComplaintRows rows;
  private final ComplaintEvents events;
  private final FollowUps followUps;
  private final AddedVoices voices;
  private final CaseSurveys surveys;
  private final Messages messages;

  CitizenWords(
      ComplaintRows rows,
      ComplaintEvents events,
      FollowUps followUps,
      AddedVoices voices,
      CaseSurveys surveys,
      Messages messages) {
    this.rows = rows;
    this.events = events;
    this.followUps = followUps;
    this.voices = voices;
    this.surveys = surveys;
    this.messages = messages;
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
      switch (word) {
        case CitizenWord.Judges judges -> judge(cases, found, judges, now);
        case CitizenWord.Withdraws _ -> withdraw(cases, found, now);
        case CitizenWord.Explains explains ->
            note(found, ComplaintEvent.Kind.EXPLAINED, explains.text(), now);
        case CitizenWord.Replies replies ->
            note(found, ComplaintEvent.Kind.REPLIED, replies.text(), now);
        case CitizenWord.Answers answers -> answer(found, answers, now);
      }
    }
  }

  /** Where others have added their voice only the writer leaves: they still wait for an answer. */
  private void withdraw(Map<CaseNumber, Complaint> cases, Complaint found, Instant now) {
    if (!Transition.WITHDRAW.allows(found.status(), Actor.Kind.CITIZEN)) {
      return;
    }
    boolean shared = voices.isShared(found.id());
    Complaint moved =
        rows.save(shared ? found.withoutWriter() : found.moved(Transition.WITHDRAW, Actor.CITIZEN));
    events.add(
        moved,
        shared ? ComplaintEvent.Kind.LEFT : ComplaintEvent.Kind.WITHDRAWN,
        Actor.CITIZEN,
        now,
        null);
    cases.put(found.number(), moved);
  }

  /** All answers together are one line of the history; a closed case takes none any more. */
  private void answer(Complaint found, CitizenWord.Answers answers, Instant now) {
    if (found.status().isClosed()) {
      return;
    }
    surveys
        .answer(found.id(), answers, now)
        .ifPresent(
            done ->
                events.add(
                    found,
                    ComplaintEvent.Kind.REPLIED,
                    Actor.CITIZEN,
                    now,
                    done.lines(messages, found.language()).stream()
                        .map(line -> line.ask() + " – " + line.answer())
                        .collect(Collectors.joining("\n"))));
  }

  private void note(Complaint found, ComplaintEvent.Kind kind, String text, Instant now) {
    // Files may come without a word.
    events.add(found, kind, Actor.CITIZEN, now, text.isEmpty() ? null : PersonalData.mask(text));
  }

  private void judge(
      Map<CaseNumber, Complaint> cases, Complaint found, CitizenWord.Judges word, Instant now) {
    Verdict verdict = word.verdict();
    boolean solved = verdict == Verdict.SOLVED;
    Transition transition = solved ? Transition.CONFIRM : Transition.DISPUTE;
    if (!transition.allows(found.status(), Actor.Kind.CITIZEN)
        || !followUps.canJudge(found.id(), now)) {
      return;
    }
    Complaint moved = found.moved(transition, Actor.CITIZEN);
    Complaint judged = rows.save(moved.with(moved.standing().judged(verdict)));
    events.add(judged, event(verdict), Actor.CITIZEN, now, null);
    if (solved) {
      followUps.ended(judged.id(), FollowUps.Outcome.SOLVED, now);
    } else {
      followUps.reopened(judged.id());
    }
    cases.put(word.number(), judged);
  }

  private static ComplaintEvent.Kind event(Verdict verdict) {
    return switch (verdict) {
      case SOLVED -> ComplaintEvent.Kind.CONFIRMED;
      case HALF -> ComplaintEvent.Kind.HALF_SOLVED;
      case NOT_SOLVED -> ComplaintEvent.Kind.DISPUTED;
    };
  }
}
