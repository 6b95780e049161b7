package mn.sanal.admin.search.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;
import mn.sanal.dialogue.CaseKind;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes invented cases into the table of cases, faster than any citizen could. */
public final class InventedRows {

  private static final int DAYS_TO_ANSWER = 30;

  private InventedRows() {}

  /** Adds the cases from one index to before another, anonymous and unalerted, with no history. */
  public static void copy(DataSource database, InventedCases cases, long from, long until) {
    try (Connection connection = database.getConnection()) {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  """
                  copy complaint (number, code_hash, kind, category, status, place, text, hidden,
                    language, safeguarding, received_at, received_on, due_on, rules, alerted_at,
                    answer, answered_at)
                  from stdin
                  """);
      for (long i = from; i < until; i++) {
        byte[] row = row(cases.of(i), i).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(row, 0, row.length);
      }
      copy.endCopy();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static String row(InventedCases.Case made, long index) {
    LocalDate received = LocalDate.ofInstant(made.receivedAt(), ZoneOffset.UTC);
    boolean answered =
        switch (made.status()) {
          case ANSWERED, RESOLVED, DECLINED -> true;
          default -> false;
        };
    String at = made.receivedAt().toString();
    return String.join(
            "\t",
            made.number().value(),
            "\\\\x" + HexFormat.of().toHexDigits(index).repeat(4),
            made.kind().name(),
            made.category(),
            made.status().name(),
            made.place(),
            made.text(),
            "f",
            "mn",
            "f",
            at,
            received.toString(),
            made.kind() == CaseKind.THANKS ? "\\N" : received.plusDays(DAYS_TO_ANSWER).toString(),
            "1",
            at,
            answered ? "Хариу" : "\\N",
            answered ? at : "\\N")
        + "\n";
  }
}
