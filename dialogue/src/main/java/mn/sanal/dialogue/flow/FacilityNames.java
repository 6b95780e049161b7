package mn.sanal.dialogue.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.place.Narrowing;

/** Finds facilities among some by what people call them: by name, number or kind. */
final class FacilityNames {

  private static final Map<FacilityKind, String> BY_KIND = read();

  private static final Narrowing NARROWING = new Narrowing();

  private FacilityNames() {}

  /** Those that are meant, the likeliest first; none where nothing is like what was typed. */
  static List<Facility> narrow(List<Facility> facilities, String typed) {
    return NARROWING.narrow(facilities, FacilityNames::of, typed);
  }

  private static List<String> of(Facility facility) {
    return Stream.concat(
            facility.name().wordings().values().stream(),
            Stream.ofNullable(BY_KIND.get(facility.kind())))
        .toList();
  }

  private static Map<FacilityKind, String> read() {
    var stream =
        Objects.requireNonNull(FacilityNames.class.getResourceAsStream("facility-words.tsv"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(row -> FacilityKind.valueOf(row[0]), row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
