package mn.sanal.admin.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.i18n.mongolian.LatinTyped;
import mn.sanal.i18n.mongolian.WordKeys;

/** What can stand before a colon in the search box, in Mongolian (also in Latin) or English. */
public enum QueryField {
  NUMBER("дугаар number no"),
  STATUS("төлөв статус байдал status state"),
  KIND("төрөл kind type"),
  CATEGORY("сэдэв ангилал topic category"),
  SECTOR("салбар sector"),
  PLACE("газар байршил аймаг дүүрэг сум хороо баг place"),
  FACILITY("байгууллага facility"),
  CHANNEL("суваг channel"),
  ASSIGNEE("хариуцагч assignee"),
  RECEIVED("огноо ирсэн date received"),
  DUE("хугацаа due deadline");

  private static final Map<String, QueryField> BY_NAME = new HashMap<>();
  private static final Set<String> KINDS_OF_PLACE =
      Set.of("аймаг", "дүүрэг", "сум", "хороо", "баг");

  static {
    for (QueryField field : values()) {
      for (String name : field.names.split(" ", -1)) {
        BY_NAME.put(WordKeys.exact(name), field);
      }
    }
  }

  private final String names;

  QueryField(String names) {
    this.names = names;
  }

  /** The one that is called so. */
  static Optional<QueryField> named(String typed) {
    return spellings(typed).filter(BY_NAME::containsKey).map(BY_NAME::get).findFirst();
  }

  /** Whether a name of {@link #PLACE} says which kind of unit is meant. */
  static boolean isKindOfPlace(String typed) {
    return spellings(typed).anyMatch(KINDS_OF_PLACE::contains);
  }

  private static Stream<String> spellings(String typed) {
    String exact = WordKeys.exact(typed);
    return Stream.concat(Stream.of(exact), LatinTyped.readings(exact).stream());
  }
}
