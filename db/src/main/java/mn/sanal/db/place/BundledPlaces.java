package mn.sanal.db.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.place.Gazetteer;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/** The places of the bundled tables, for what runs without a database. It has no facilities. */
public final class BundledPlaces {

  private BundledPlaces() {}

  /** Reads the tables and makes of them what is made of the database. */
  public static Places read() {
    return gazetteer(ReferenceFiles.bundled());
  }

  static Gazetteer gazetteer(ReferenceFiles files) {
    Map<String, List<String>> aliases =
        files.aliases().stream()
            .collect(
                Collectors.groupingBy(
                    List::getFirst, Collectors.mapping(row -> row.get(1), Collectors.toList())));
    List<String> programme = files.programmeCodes();
    Function<List<String>, Gazetteer.Row> row =
        fields ->
            new Gazetteer.Row(
                place(fields),
                programme.contains(fields.getFirst()),
                number(fields.get(5)),
                number(fields.get(6)),
                aliases.getOrDefault(fields.getFirst(), List.of()));
    return new Gazetteer(files.places().stream().map(row).toList(), List.of(), List.of());
  }

  private static Place place(List<String> fields) {
    return new Place(
        fields.get(0),
        fields.get(1).isEmpty() ? null : fields.get(1),
        Place.Level.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
        Text.of(fields.get(3), fields.get(4)));
  }

  private static @Nullable Double number(String field) {
    return field.isEmpty() ? null : Double.valueOf(field);
  }
}
