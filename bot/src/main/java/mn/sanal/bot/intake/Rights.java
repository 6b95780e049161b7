package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.privacy.Erasure;
import mn.sanal.db.privacy.Portraits;
import mn.sanal.db.transfer.Transfer;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.Portrait;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** Does what citizens wish about their data, in the transaction of the batch. */
final class Rights {

  private final Portraits portraits;
  private final Erasure erasure;
  private final Transfer transfer;
  private final @Nullable WebLog webLog;
  private final Outbox outbox;
  private final Engine engine;
  private final Supplier<Places> places;
  private final Messages messages;

  Rights(
      Portraits portraits,
      Erasure erasure,
      Transfer transfer,
      @Nullable WebLog webLog,
      Outbox outbox,
      Engine engine,
      Supplier<Places> places,
      Messages messages) {
    this.portraits = portraits;
    this.erasure = erasure;
    this.transfer = transfer;
    this.webLog = webLog;
    this.outbox = outbox;
    this.engine = engine;
    this.places = places;
    this.messages = messages;
  }

  /** What somebody wishes, and where they wished it. */
  sealed interface Wish {

    /** To have their data as a file. */
    record Data(@Nullable UUID citizen, long conversation, Language language) implements Wish {}

    /** To go on in another chat with all that is theirs. */
    record Moving(Transfer.Side from, Transfer.Side to, Channel channel, String address)
        implements Wish {}

    /** To have it erased. */
    record Erasing(@Nullable UUID citizen, long conversation, Channel channel, String address)
        implements Wish {}
  }

  void grant(Wish wish, Instant now) {
    switch (wish) {
      case Wish.Data data -> send(data, now);
      case Wish.Moving moving -> move(moving, now);
      case Wish.Erasing erasing -> erase(erasing, now);
    }
  }

  private void send(Wish.Data wish, Instant now) {
    Portrait portrait = portraits.of(wish.citizen, now);
    String text = engine.describe(portrait, wish.language, places.get());
    outbox.add(
        wish.conversation,
        Urgency.NOTICE,
        new Message(
            Message.Kind.NOTICE,
            messages.text(wish.language, "mydata.here"),
            List.of(),
            null,
            new Message.Document("sanal-" + portrait.made() + ".txt", text)));
  }

  private void erase(Wish.Erasing wish, Instant now) {
    erasure.erase(new Erasure.Wish(wish.citizen, wish.conversation), now);
    clear(wish.channel, wish.address);
  }

  private void move(Wish.Moving wish, Instant now) {
    transfer.move(wish.from, wish.to, now);
    clear(wish.channel, wish.address);
  }

  /** What a browser shows goes too. */
  private void clear(Channel channel, String address) {
    if (channel == Channel.WEB && webLog != null) {
      webLog.clear(webLog.address(address));
    }
  }
}
