package mn.sanal.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mn.sanal.i18n.mongolian.measure.Conflation;
import mn.sanal.i18n.mongolian.measure.Hunspell;
import mn.sanal.i18n.mongolian.measure.Method;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well the search tells words together and apart. */
@Command(
    name = "conflation",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well the search tells forms of one word from those of others.",
      "The file holds lemma, form and features (N;GEN;SG, V;PST) as UniMorph writes them, or what"
          + " was typed in Latin letters and the Cyrillic that was meant; separated by tabs."
          + " Printed are precision, recall and F1 of the pairs of words that share a token, and"
          + " the shares of pairs wrongly apart (under) and wrongly together (over). Lines with"
          + " 'Latin' hold the forms as eight invented people type them beside the lemmas in"
          + " Cyrillic."
    })
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class ConflationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "words, one form a line")
  private Path file;

  @Option(
      names = "--baselines",
      description = "also no stemming, the first five letters, and those of a romanised skeleton")
  private boolean baselines;

  @Option(
      names = "--hunspell",
      paramLabel = "DICTIONARY",
      description =
          "also a Hunspell dictionary, by the command hunspell and by Lucene: a path without .aff"
              + " and .dic, such as /usr/share/hunspell/mn_MN")
  private @Nullable Path hunspell;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<Method> methods = new ArrayList<>(List.of(Method.sanal()));
    if (baselines) {
      methods.addAll(List.of(Method.none(), Method.firstLetters(5), Method.skeleton(5)));
    }
    if (hunspell != null) {
      methods.addAll(List.of(Hunspell.command(hunspell), Hunspell.lucene(hunspell)));
    }
    try {
      Conflation.print(file, methods, spec.commandLine().getOut());
      return 0;
    } catch (NoSuchFileException e) {
      err.println(e.getFile() + ": there is no such file");
    } catch (CharacterCodingException e) {
      err.println(file + ": the file is not UTF-8");
    } catch (IOException e) {
      err.println(e.getMessage());
    }
    return 1;
  }
}
