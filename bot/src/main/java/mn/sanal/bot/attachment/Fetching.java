package mn.sanal.bot.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mn.sanal.bot.telegram.BotApi;
import mn.sanal.bot.telegram.BotApiError;
import mn.sanal.db.attachment.Arriving;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Refusal;
import mn.sanal.db.attachment.Uploads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what is due, one file after the other. What fails for now is put off, ever longer. */
final class Fetching {

  private static final Logger log = LoggerFactory.getLogger(Fetching.class);
  private static final int AT_ONCE = 5;
  private static final int MOST_ATTEMPTS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private final Attachments attachments;
  private final Uploads uploads;
  private final @Nullable BotApi telegram;
  private final Clock clock;

  Fetching(Attachments attachments, Uploads uploads, @Nullable BotApi telegram, Clock clock) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.telegram = telegram;
    this.clock = clock;
  }

  /** Fetches some of what is due and returns how many it took up. */
  int fetchDue() throws InterruptedException {
    List<Arriving> due = attachments.claim(AT_ONCE);
    for (Arriving file : due) {
      fetch(file);
    }
    return due.size();
  }

  private void fetch(Arriving file) throws InterruptedException {
    try {
      attachments.keep(file.id(), Inspection.of(file.kind(), bytes(file.source())));
      uploads.delete(file.source());
    } catch (NotKept e) {
      attachments.refuse(file.id(), e.why());
      uploads.delete(file.source());
    } catch (TimeoutException | ExecutionException | CompletionException e) {
      putOff(file, e);
    }
  }

  private byte[] bytes(String source)
      throws NotKept, InterruptedException, ExecutionException, TimeoutException {
    if (Uploads.isUpload(source)) {
      return uploads.read(source).orElseThrow(() -> new NotKept(Refusal.GONE));
    }
    if (telegram == null) {
      throw new TimeoutException("there is no bot now");
    }
    try {
      return telegram.file(source, Uploads.MOST_BYTES).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BotApiError error
          && (error.code() == BAD_REQUEST || error.code() == NOT_FOUND)) {
        throw new NotKept(
            error.description().contains("too big") ? Refusal.TOO_LARGE : Refusal.GONE);
      }
      throw e;
    }
  }

  private void putOff(Arriving file, Exception cause) {
    if (file.attempts() >= MOST_ATTEMPTS) {
      attachments.refuse(file.id(), Refusal.GONE);
      log.warn("Attachment {} is given up after {} attempts", file.id().value(), file.attempts());
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(file.attempts(), 12));
    attachments.putOff(
        file.id(),
        clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    log.info(
        "Attachment {} cannot be fetched yet ({})",
        file.id().value(),
        cause.getClass().getSimpleName());
  }
}
