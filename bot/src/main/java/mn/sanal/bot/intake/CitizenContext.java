package mn.sanal.bot.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.response.Rated;
import mn.sanal.db.survey.TopicSwitches;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.JoinedCase;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import org.jspecify.annotations.Nullable;

/** What the engine may know in one step of one citizen. */
record CitizenContext(
    Instant now,
    Places places,
    CaseNumbers numbers,
    Deadlines deadlines,
    TopicSwitches topics,
    Knowledge knowledge,
    Others others,
    OtherChat otherChat,
    Turn turn,
    @Nullable Long messageId)
    implements Context {

  @Override
  public OptionalLong message() {
    return messageId == null ? OptionalLong.empty() : OptionalLong.of(messageId);
  }

  @Override
  public CaseNumber newCaseNumber() {
    return numbers.next();
  }

  @Override
  public SecretCode newSecretCode() {
    return numbers.nextCode();
  }

  @Override
  public List<CaseSummary> cases() {
    UUID citizen = turn.citizen;
    return citizen == null || !turn.hasHistory ? List.of() : knowledge.casesOf(citizen);
  }

  @Override
  public List<JoinedCase> joined() {
    UUID citizen = turn.citizen;
    return citizen == null || !turn.hasHistory ? List.of() : knowledge.joinedBy(citizen);
  }

  @Override
  public Optional<CaseSummary> opened(SecretCode code) {
    return Optional.ofNullable(knowledge.opened(new Cases.Attempt(turn.row.id(), code)));
  }

  @Override
  public Optional<String> bot() {
    return turn.channel == Channel.WEB ? otherChat.bot() : Optional.empty();
  }

  @Override
  public boolean takesOver() {
    return turn.channel == Channel.TELEGRAM;
  }

  @Override
  public Optional<State> elsewhere(SecretCode code) {
    return Optional.ofNullable(other(code)).map(Turn::state);
  }

  /** The conversation that a code lets go on here, or null. */
  @Nullable Turn other(SecretCode code) {
    Long conversation =
        takesOver() ? knowledge.offered(new Cases.Attempt(turn.row.id(), code)) : null;
    return conversation == null ? null : others.turn(conversation);
  }

  @Override
  public boolean ratedThisPeriod(String surveyId, String facilityCode) {
    UUID citizen = turn.citizen;
    return citizen != null
        && turn.hasHistory
        && knowledge.ratedBy(citizen).contains(new Rated(surveyId, facilityCode));
  }

  @Override
  public Optional<Boolean> switched(String surveyId, String area) {
    return topics.switched(surveyId, area);
  }

  @Override
  public Optional<Alike> alike(CaseKind kind, String placeCode, String text) {
    return Optional.ofNullable(
        knowledge.alike(new AddedVoices.Asked(kind, placeCode, text, turn.citizen)));
  }

  @Override
  public LocalDate dueOn(CaseKind kind, String placeCode) {
    return deadlines
        .dueOn(kind, placeCode, now)
        .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
