package mn.sanal.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.db.outbox.Parked.Reason;

/**
 * What each answer of the Bot API means. The first row that fits counts; the table in {@code
 * docs/delivery.md} is this one.
 */
final class Outcomes {

  /** One row: a code (0 for any) and a part of the description in small letters. */
  private record Row(int code, String words, Function<Answer, Outcome> outcome) {
    boolean fits(Answer answer, String description) {
      return (code == 0 || code == answer.code()) && description.contains(words);
    }
  }

  private static final List<Row> TABLE =
      List.of(
          new Row(200, "", answer -> new Outcome.Done(answer.messageId())),
          new Row(400, "message is not modified", _ -> new Outcome.Done(null)),
          new Row(400, "message to edit not found", _ -> new Outcome.SendAnew()),
          new Row(400, "message can't be edited", _ -> new Outcome.SendAnew()),
          new Row(400, "message_id_invalid", _ -> new Outcome.SendAnew()),
          new Row(400, "query is too old", _ -> new Outcome.Expired()),
          new Row(400, "query id is invalid", _ -> new Outcome.Expired()),
          new Row(400, "query_id_invalid", _ -> new Outcome.Expired()),
          new Row(400, "chat not found", answer -> unreachable(answer)),
          new Row(400, "user not found", answer -> unreachable(answer)),
          new Row(400, "peer_id_invalid", answer -> unreachable(answer)),
          new Row(403, "", answer -> unreachable(answer)),
          new Row(429, "", answer -> new Outcome.Retry(answer.retryAfter())),
          // The token was exchanged, or another server answers for a while.
          new Row(401, "", _ -> new Outcome.Retry(null)),
          new Row(404, "", _ -> new Outcome.Retry(null)),
          new Row(409, "", _ -> new Outcome.Retry(null)));

  private Outcomes() {}

  static Outcome of(Answer answer) {
    String description = answer.description().toLowerCase(Locale.ROOT);
    for (Row row : TABLE) {
      if (row.fits(answer, description)) {
        return row.outcome().apply(answer);
      }
    }
    return answer.code() >= 400 && answer.code() < 500
        ? new Outcome.Parked(Reason.REFUSED, answer.code())
        : new Outcome.Retry(answer.retryAfter());
  }

  private static Outcome unreachable(Answer answer) {
    return new Outcome.Parked(Reason.UNREACHABLE, answer.code());
  }
}
