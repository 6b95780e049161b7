package mn.sanal.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mn.sanal.bot.BotRole;
import mn.sanal.bot.intake.Batches;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.node.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes updates that Telegram brings. It says 200 only after the commit, and 503 at once while the
 * database is away: then Telegram keeps the update and brings it again. The answer to a press rides
 * in the response and costs no call.
 */
@RestController
@Conditional({BotRole.class, WithToken.class})
@ConditionalOnProperty(name = TelegramConfiguration.MODE, havingValue = "webhook")
final class Webhook {

  static final String PATH = "/telegram/webhook";

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final byte[] NOTHING = new byte[0];

  private final UpdateReader reader;
  private final long bot;
  private final byte[] secret;
  private final Intake intake;
  private final Batches batches;
  private final Node node;

  Webhook(TelegramSettings settings, Intake intake, Batches batches, Node node) {
    this.bot = TelegramConfiguration.bot(settings);
    this.reader = new UpdateReader(bot);
    this.secret = Objects.requireNonNull(settings.webhookSecret()).getBytes(StandardCharsets.UTF_8);
    this.intake = intake;
    this.batches = batches;
    this.node = node;
  }

  @PostMapping(PATH)
  CompletableFuture<ResponseEntity<byte[]>> update(HttpServletRequest request) throws IOException {
    if (!isTelegram(request.getHeader("X-Telegram-Bot-Api-Secret-Token"))) {
      return done(HttpStatus.FORBIDDEN);
    }
    if (node.number().isEmpty()) {
      return done(HttpStatus.SERVICE_UNAVAILABLE);
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES ? done(HttpStatus.CONTENT_TOO_LARGE) : take(body);
  }

  private boolean isTelegram(@Nullable String told) {
    return told != null && MessageDigest.isEqual(secret, told.getBytes(StandardCharsets.UTF_8));
  }

  private CompletableFuture<ResponseEntity<byte[]>> take(byte[] body) {
    ByteBuffer raw = ByteBuffer.wrap(body);
    Incoming incoming;
    try {
      incoming = reader.read(raw);
    } catch (IOException | RuntimeException e) {
      return unreadable(raw, e);
    }
    if (incoming == null) {
      return done(HttpStatus.OK);
    }
    return intake
        .submit(incoming)
        .thenApply(handled -> response(incoming, handled))
        .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
        .exceptionally(_ -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(NOTHING));
  }

  private CompletableFuture<ResponseEntity<byte[]>> unreadable(ByteBuffer raw, Exception fault) {
    try {
      batches.unreadable(bot, Channel.TELEGRAM, PolledUpdates.number(raw), raw, fault);
      return done(HttpStatus.OK);
    } catch (Unavailable _) {
      return done(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static ResponseEntity<byte[]> response(Incoming incoming, Handled handled) {
    String press = incoming.pressId();
    if (press == null) {
      return ResponseEntity.ok(NOTHING);
    }
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(Calls.JSON.writeValueAsBytes(PressAnswers.method(press, handled.explained())));
    } catch (JsonProcessingException _) {
      return ResponseEntity.ok(NOTHING);
    }
  }

  private static CompletableFuture<ResponseEntity<byte[]>> done(HttpStatus status) {
    return CompletableFuture.completedFuture(ResponseEntity.status(status).body(NOTHING));
  }
}
