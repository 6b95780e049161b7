package mn.sanal.bot.telegram;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mn.sanal.bot.intake.Batches;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.Unavailable;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Takes updates that Telegram brings. It says 200 only after the commit, and 503 at once while the
 * database is away: then Telegram keeps the update and brings it again. The answer to a press rides
 * in the response and costs no call.
 *
 * <p>It stands before the filters and handlers that serve pages, since they would cost several
 * times what an update does: no session, no sign-in and no page concerns it, and its secret admits
 * it.
 */
final class Webhook implements Filter {

  static final String PATH = "/telegram/webhook";

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(10);

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

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
      throws IOException {
    update((HttpServletRequest) request, (HttpServletResponse) response);
  }

  private void update(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!isTelegram(request.getHeader("X-Telegram-Bot-Api-Secret-Token"))) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (!request.getMethod().equals("POST")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (node.number().isEmpty() || intake.isStalled()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      } else {
        take(ByteBuffer.wrap(body), response);
      }
    }
  }

  private boolean isTelegram(@Nullable String told) {
    return told != null && MessageDigest.isEqual(secret, told.getBytes(StandardCharsets.UTF_8));
  }

  private void take(ByteBuffer raw, HttpServletResponse response) throws IOException {
    Incoming incoming = null;
    Exception fault = null;
    try {
      incoming = reader.read(raw);
    } catch (IOException | RuntimeException e) {
      fault = e;
    }
    try {
      if (fault != null) {
        batches.unreadable(bot, Channel.TELEGRAM, PolledUpdates.number(raw), raw, fault);
      } else if (incoming != null) {
        answer(response, incoming, commit(incoming));
      }
    } catch (Unavailable _) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Waits for the commit. Each request has a virtual thread of its own, so waiting is cheap. */
  private Handled commit(Incoming incoming) {
    try {
      return intake.submit(incoming).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(e);
    }
  }

  private static void answer(HttpServletResponse response, Incoming incoming, Handled handled)
      throws IOException {
    String press = incoming.pressId();
    if (press != null) {
      byte[] json = Calls.JSON.writeValueAsBytes(PressAnswers.method(press, handled.explained()));
      response.setContentType("application/json");
      response.setContentLength(json.length);
      response.getOutputStream().write(json);
    }
  }
}
