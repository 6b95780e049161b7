package mn.sanal.bot.official;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.db.official.DueDigests;
import mn.sanal.db.official.InvitationCode;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** Lets officials in by their invitation, and leads the dialogue with those who are in. */
final class Officers implements OfficialDialogue {

  private final Officials officials;
  private final OfficialDesk.Rooms rooms;
  private final OfficialFlow flow;
  private final Messages messages;
  private final DueDigests digests;
  private final Zones zones;

  Officers(
      Officials officials,
      OfficialDesk.Rooms rooms,
      OfficialFlow flow,
      Messages messages,
      DueDigests digests,
      Zones zones) {
    this.digests = digests;
    this.zones = zones;
    this.officials = officials;
    this.rooms = rooms;
    this.flow = flow;
    this.messages = messages;
  }

  @Override
  public Step step(Situation situation, Input input) {
    OfficialState state = OfficialState.fromJson(situation.stateJson());
    if (input instanceof Input.Command(String name, String argument)
        && name.equals("start")
        && argument.startsWith(InvitationCode.PREFIX)) {
      return arrive(state, argument, situation.conversationId(), situation.now());
    }
    Optional<Official> official = officials.of(situation.conversationId());
    if (official.isEmpty()) {
      return saying(state, "official.not_known");
    }
    OfficialFlow.Result result =
        flow.step(
            state,
            input,
            official.get().language(),
            new OfficialDesk(rooms, official.get(), situation.conversationId(), situation.now()));
    return new Step(
        result.state().toJson(), result.shown(), result.explained(), result.state().asks());
  }

  @Override
  public boolean isOpen(@Nullable String stateJson) {
    return OfficialState.fromJson(stateJson).asks();
  }

  private Step arrive(OfficialState state, String argument, long conversation, Instant now) {
    Optional<Official> arrived =
        InvitationCode.parse(argument).flatMap(code -> officials.accept(code, conversation));
    if (arrived.isEmpty()) {
      return saying(state, "official.bad_code");
    }
    Official official = arrived.get();
    digests.next(official.id(), DigestTimes.afterArrival(now, zones.of(official.body())));
    Language language = official.language();
    String welcome =
        messages.text(
            language,
            "official.welcome",
            Map.of(
                "name", official.name(),
                "facility", rooms.words().body(official.body(), language)));
    return new Step(
        state.rest().toJson(),
        List.of(
            new Message(Message.Kind.NOTICE, welcome, List.of(), null),
            rooms.summary().now(official, now)),
        null,
        false);
  }

  private Step saying(OfficialState state, String key) {
    String text = messages.text(Language.MONGOLIAN, key);
    Message message = new Message(Message.Kind.QUESTION, text, List.of(), null);
    return new Step(state.rest().toJson(), List.of(message), null, false);
  }
}
