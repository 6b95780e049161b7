package mn.sanal.admin.search.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import mn.sanal.dialogue.CaseKind;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes invented cases into the table of cases, faster than any citizen could. */
public final class InventedRows {

  private static final int DAYS_TO_ANSWER = 30;

  private InventedRows() {}

  /**
   * Adds the cases from one index to before another, anonymous, with no history; two in three are
   * about a facility of their place, where it has any.
   */
  public static void copy(DataSource database, InventedCases cases, long from, long until) {
    try (Connection connection = database.getConnection()) {
      Map<String, List<String>> facilities = facilities(connection);
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  """
                  copy complaint (number, code_hash, kind, category, status, place, facility, text,
                    hidden,
                    language, channel, safeguarding, received_at, received_on, due_on, rules, alerted_at,
                    answer, answered_at)
                  from stdin
                  """);
      for (long i = from; i < until; i++) {
        byte[] row = row(cases.of(i), i, facilities).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(row, 0, row.length);
      }
      copy.endCopy();
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static Map<String, List<String>> facilities(Connection connection) throws SQLException {
    Map<String, List<String>> facilities = new HashMap<>();
    try (var rows =
        connection
            .createStatement()
            .executeQuery("select left(place, 4), code from facility order by code")) {
      while (rows.next()) {
        facilities
            .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
            .add(rows.getString(2));
      }
    }
    return facilities;
  }

  private static String facility(List<String> there, long index) {
    return there.isEmpty() || index % 3 == 0 ? "\\N" : there.get((int) (index / 3 % there.size()));
  }

  private static String row(
      InventedCases.Case made, long index, Map<String, List<String>> facilities) {
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
            facility(facilities.getOrDefault(made.place(), List.of()), index),
            made.text(),
            "f",
            "mn",
            index % 4 == 0 ? "WEB" : "TELEGRAM",
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
