package mn.sanal.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mn.sanal.admin.search.TextLines;
import mn.sanal.admin.search.TextLines.BadLine;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.admin.search.TextSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches texts of one's own as the console searches cases. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Searches texts of your own as the console searches cases.",
      "Both files hold one JSON object a line: {\"id\": …, \"text\": …}. Prints, best first, query"
          + " id, document id, rank and score, separated by tabs. A score is from 1 to 2 for what"
          + " has the words and below 1 for what is near."
    })
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class SearchCommand implements Callable<Integer> {

  @Option(names = "--docs", required = true, paramLabel = "FILE", description = "The texts.")
  private Path docs;

  @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The queries.")
  private Path queries;

  @Option(
      names = "--most",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many to print for a query (${DEFAULT-VALUE}).")
  private int most;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Text> texts = read(docs);
    List<Text> asked = read(queries);
    if (texts == null || asked == null) {
      return 1;
    }
    // The bytes themselves: the console's character set must not come between.
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      search(texts, asked, Math.max(1, most), out);
    }
    return 0;
  }

  /** The texts of a file; null, and it is said why, when it holds something else. */
  private @Nullable List<Text> read(Path file) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      return TextLines.read(file);
    } catch (BadLine wrong) {
      err.println(wrong.getMessage());
    } catch (NoSuchFileException missing) {
      err.println(missing.getFile() + ": there is no such file");
    } catch (CharacterCodingException notUtf8) {
      err.println(file + ": not in UTF-8 — save it as UTF-8");
    }
    return null;
  }

  static void search(List<Text> docs, List<Text> queries, int most, OutputStream to)
      throws IOException {
    try (TextSearch search = TextSearch.over(docs);
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
      for (Text query : queries) {
        int rank = 0;
        for (TextSearch.Hit hit : search.find(query.text(), most)) {
          rank++;
          out.write(
              String.format(
                  Locale.ROOT, "%s\t%s\t%d\t%.6f\n", query.id(), hit.id(), rank, hit.score()));
        }
      }
    }
  }
}
