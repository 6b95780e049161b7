package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.db.outbox.Parked.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | Bad Request: message is not modified: specified new message content is the same | Done
          400 | Bad Request: message to edit not found       | SendAnew
          400 | Bad Request: message can't be edited         | SendAnew
          400 | Bad Request: MESSAGE_ID_INVALID              | SendAnew
          400 | Bad Request: query is too old and response timeout expired or query ID is invalid | Expired
          400 | Bad Request: QUERY_ID_INVALID                | Expired
          400 | Bad Request: chat not found                  | Parked
          400 | Bad Request: message is too long             | Parked
          400 | Bad Request: BUTTON_DATA_INVALID             | Parked
          401 | Unauthorized                                 | Retry
          403 | Forbidden: bot was blocked by the user       | Parked
          403 | Forbidden: user is deactivated               | Parked
          404 | Not Found                                    | Retry
          409 | Conflict: terminated by other getUpdates request | Retry
          413 | Request Entity Too Large                     | Parked
          429 | Too Many Requests: retry after 7             | Retry
          500 | Internal Server Error                        | Retry
          502 | Bad Gateway                                  | Retry
          """)
  void everyErrorHasOneOfFiveOutcomes(int code, String description, String outcome) {
    Outcome found = Outcomes.of(new Answer(null, code, description, null));

    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Bad Request: chat not found"
      })
  void noticesThatAPersonCannotBeReached(String description) {
    int code = description.startsWith("Forbidden") ? 403 : 400;

    assertThat(Outcomes.of(new Answer(null, code, description, null)))
        .isEqualTo(new Outcome.Parked(Reason.UNREACHABLE, code));
  }

  @Test
  void waitsAsLongAsTelegramAsks() {
    Answer answer =
        read(
            """
            {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7",\
            "parameters":{"retry_after":7}}
            """);

    assertThat(Outcomes.of(answer)).isEqualTo(new Outcome.Retry(Duration.ofSeconds(7)));
  }

  @Test
  void knowsTheNumberOfTheMessageThatWasSent() {
    Answer answer =
        read(
            """
            {"ok":true,"result":{"chat":{"id":5,"message_id":1},"message_id":77,"text":"ө"}}
            """);

    assertThat(Outcomes.of(answer)).isEqualTo(new Outcome.Done(77L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>502</html>", "{\"ok\":tr", "[]", "null"})
  void triesAgainAfterWhatIsNoAnswer(String body) {
    assertThat(Outcomes.of(read(body))).isEqualTo(new Outcome.Retry(null));
  }

  private static Answer read(String body) {
    return Answer.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
