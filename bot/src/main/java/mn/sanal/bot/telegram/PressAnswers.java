package mn.sanal.bot.telegram;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.bot.intake.Handled;
import mn.sanal.bot.intake.Incoming;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Answers presses, so that the button stops waiting; with a word where there is one. */
final class PressAnswers {

  /** Telegram shows no longer ones. */
  private static final int MOST = 200;

  private static final int TRIES = 3;

  private final Calls calls;

  PressAnswers(Calls calls) {
    this.calls = calls;
  }

  void answer(List<Incoming> items, List<Handled> handled) {
    for (int i = 0; i < handled.size(); i++) {
      String press = items.get(i).pressId();
      if (press != null) {
        attempt(method(press, handled.get(i).explained()), 1);
      }
    }
  }

  static AnswerCallbackQuery method(String press, @Nullable String word) {
    return AnswerCallbackQuery.builder()
        .callbackQueryId(press)
        .text(word == null || word.length() <= MOST ? word : word.substring(0, MOST - 1) + "…")
        .build();
  }

  private void attempt(AnswerCallbackQuery method, int tries) {
    var _ =
        calls
            .answer(method)
            .thenApply(Outcomes::of)
            .exceptionally(_ -> new Outcome.Retry(null))
            .thenAccept(
                outcome -> {
                  if (outcome instanceof Outcome.Retry && tries < TRIES) {
                    CompletableFuture.delayedExecutor(tries, TimeUnit.SECONDS)
                        .execute(() -> attempt(method, tries + 1));
                  }
                });
  }
}
