package mn.sanal.admin.search;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.mongolian.Spelling;
import mn.sanal.i18n.mongolian.WordKeys;
import org.springframework.stereotype.Component;

/** Facilities by what they are called. */
@ConsoleOnly
@Component
class FacilityNames {

  private final Places places;

  FacilityNames(Places places) {
    this.places = places;
  }

  /** The codes of those whose names hold all that was typed; of better matches no worse ones. */
  Set<String> called(String typed) {
    if (places.facility(typed).isPresent()) {
      return Set.of(typed);
    }
    NameMatch match = NameMatch.of(typed);
    return match.isEmpty()
        ? Set.of()
        : places.areas().stream()
            .flatMap(
                area -> places.facilities(area.code(), EnumSet.allOf(FacilityKind.class)).stream())
            .filter(facility -> match.score(names(facility)) >= NameMatch.SURE)
            .map(Facility::code)
            .collect(Collectors.toSet());
  }

  static List<String> names(Facility facility) {
    return Stream.of(Language.MONGOLIAN, Language.ENGLISH)
        .map(facility.name()::in)
        .distinct()
        .toList();
  }

  /** The tokens by which a name in free words is found: for each word those any of which it has. */
  static List<Set<String>> stems(String typed) {
    return Stream.of(Spelling.of(typed).split(" ", -1))
        .map(WordKeys::of)
        .<Set<String>>map(HashSet::new)
        .filter(keys -> !keys.isEmpty())
        .toList();
  }
}
