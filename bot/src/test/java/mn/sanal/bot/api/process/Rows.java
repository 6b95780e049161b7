package mn.sanal.bot.api.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a query as texts. */
public final class Rows {

  /** Where connections come from. */
  @FunctionalInterface
  public interface Source {
    Connection connect() throws SQLException;
  }

  private Rows() {}

  public static List<List<String>> of(Source source, String sql) {
    try (Connection connection = source.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var found = new ArrayList<List<String>>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(List.copyOf(row));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
