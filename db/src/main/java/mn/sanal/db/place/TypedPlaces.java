package mn.sanal.db.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.Places.Candidate;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.LineFilter;

/**
 * Shows what is found for typed names of places: one a line in; out {@code typed}, {@code code},
 * {@code full name} and {@code score}, separated by tabs, for each candidate, the best first.
 */
public final class TypedPlaces {

  private static final int MOST = 5;

  private TypedPlaces() {}

  /** Reads to the end of the input; a line for which nothing is found is printed alone. */
  public static void run(InputStream in, OutputStream out) throws IOException {
    Places places = BundledPlaces.read();
    LineFilter.run(
        in,
        out,
        typed ->
            places.find(typed, "", MOST).candidates().stream()
                .map(candidate -> line(places, candidate))
                .toList());
  }

  private static String line(Places places, Candidate candidate) {
    String code = candidate.place().code();
    List<Place> chain = places.chain(code).reversed();
    String name =
        chain.stream()
            .map(place -> place.name().in(Language.MONGOLIAN))
            .collect(Collectors.joining(", "));
    return "\t%s\t%s\t%s".formatted(code, name, score(candidate.score()));
  }

  private static String score(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
