package mn.sanal.app.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import mn.sanal.db.place.TypedPlaces;
import picocli.CommandLine.Command;

/** Shows which places are found for what citizens type. */
@Command(
    name = "place",
    mixinStandardHelpOptions = true,
    description = {
      "Reads typed names of places, one a line, and prints up to five candidates for each.",
      "The best comes first: typed, code, full name, score (at most 1), separated by tabs. A line"
          + " for which nothing is found is printed alone. The bundled places are searched, as the"
          + " bot does."
    })
final class PlaceCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    // The bytes themselves: the console's character set must not come between.
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      TypedPlaces.run(in, out);
    }
    return 0;
  }
}
