package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.webchat.Entry;
import mn.sanal.db.webchat.Entry.Said;
import mn.sanal.db.webchat.Entry.Told;
import mn.sanal.db.webchat.Shown;
import mn.sanal.db.webchat.WebAddress;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Input;
import org.jspecify.annotations.Nullable;

/** Takes what a person says at a browser to the intake, and waits a moment for the reply. */
final class Speaking {

  /** The web chat has no bots with numbers of their own. */
  private static final long BOT = 0;

  /** Presses need no names: the word for one is in what its form gets back. */
  private static final String PRESS = "web";

  private static final Duration INTAKE = Duration.ofSeconds(15);
  private static final Duration SETTLED = Duration.ofMillis(120);

  private final WebLog log;
  private final Intake intake;
  private final Waiters waiters;
  private final Clock clock;
  private final Duration reply;

  Speaking(WebLog log, Intake intake, Waiters waiters, Clock clock, Duration reply) {
    this.log = log;
    this.intake = intake;
    this.waiters = waiters;
    this.clock = clock;
    this.reply = reply;
  }

  /**
   * Completes when the input is stored and its reply shown, or patience is over; fails when it
   * could not be stored.
   *
   * @param key two inputs with the same key and content are one
   * @param at the number of the message whose button was pressed, or null
   */
  CompletableFuture<Handled> say(Session session, Input input, UUID key, @Nullable Long at) {
    WebAddress address = log.address(session.id());
    Shown before = log.read(address);
    UUID form = form(key, input);
    @Nullable Said said = bubble(input, before, at);
    if (said == null) {
      log.begin(address, clock.instant());
    } else {
      boolean _ = log.said(address, form, said, clock.instant());
    }
    Shown after = log.read(address);
    @Nullable Long message = input instanceof Input.Pressed ? at : Long.valueOf(after.version());
    Incoming incoming =
        new Incoming(
            new UpdateId(BOT, id(session, form)),
            Channel.WEB,
            session.id(),
            input,
            message,
            input instanceof Input.Pressed ? PRESS : null,
            addressee(input),
            Kept.bytes(session.id(), input, message, addressee(input)));
    return intake
        .submit(incoming)
        .orTimeout(INTAKE.toMillis(), TimeUnit.MILLISECONDS)
        .thenCompose(handled -> replied(address, after.version()).thenApply(_ -> handled));
  }

  private CompletableFuture<Boolean> replied(WebAddress address, long version) {
    return waiters
        .newerThan(address, version, reply)
        .thenCompose(newer -> newer ? settled(address) : CompletableFuture.completedFuture(false));
  }

  /** A step may show more than one message: waits until nothing comes for a moment. */
  private CompletableFuture<Boolean> settled(WebAddress address) {
    return waiters.newerThan(address, log.read(address).version(), SETTLED);
  }

  /** Buttons tell by themselves whose they are; the deep link of an invitation does too. */
  private static @Nullable Role addressee(Input input) {
    return input instanceof Input.Pressed(String data) && data.startsWith("o:")
        ? Role.OFFICIAL
        : null;
  }

  /** What stands in the bubble: the words, or the label of the button; going back leaves none. */
  private static @Nullable Said bubble(Input input, Shown shown, @Nullable Long at) {
    return switch (input) {
      case Input.Typed(String text) -> new Said(text, 0);
      case Input.Located _ -> new Said("📍", 0);
      case Input.Sent sent -> new Said(sent.caption(), sent.media().size());
      case Input.Pressed(String data) ->
          button(data, shown, at)
              .filter(button -> !Dock.isBack(button))
              .map(button -> new Said(button.label().replace(" ›", ""), 0))
              .orElse(null);
      default -> null;
    };
  }

  private static Optional<Button> button(String data, Shown shown, @Nullable Long at) {
    return shown.entries().stream()
        .filter(entry -> at != null && entry.number() == at)
        .map(Entry::content)
        .flatMap(content -> content instanceof Told(var message) ? message.rows().stream() : null)
        .flatMap(row -> row.stream())
        .filter(button -> button.data().equals(data))
        .findFirst();
  }

  /** Another choice from the same page is another form. */
  private static UUID form(UUID key, Input input) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(key + "\n" + input));
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static long id(Session session, UUID form) {
    return ByteBuffer.wrap(sha256(session.id() + "\n" + form)).getLong();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
