package mn.sanal.admin.complaint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseQuery.Age;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.admin.search.Reading;
import mn.sanal.admin.search.Sector;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.staff.Roster;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Categories;
import org.springframework.stereotype.Component;

/** The filters beside the list, with how many cases each would show. */
@ConsoleOnly
@Component
class Filters {

  private static final int LEVEL = 2;

  /** What is shown of a long filter before it is opened, and after. */
  private static final int FIRST = 7;

  private static final int MOST = 40;

  private final Names names;
  private final Roster roster;

  Filters(Names names, Roster roster) {
    this.names = names;
    this.roster = roster;
  }

  /**
   * One filter: the parameter it sets, the key of its heading, and what can be chosen.
   *
   * @param more what is shown on request
   */
  record Filter(String name, String heading, List<Option> options, List<Option> more) {}

  /**
   * One choice.
   *
   * @param depth how far it stands in below its parent, from 0
   */
  record Option(String value, String label, int count, boolean chosen, int depth) {}

  /** A limit that is set, and the address without it. */
  record Chip(String label, String without) {}

  List<Filter> all(Asked asked, Found found, Words t) {
    List<Filter> filters = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      filters.add(filter(dimension, asked, found.of(dimension), t));
    }
    return filters.stream().filter(filter -> !filter.options().isEmpty()).toList();
  }

  List<Chip> chips(Asked asked, Words t) {
    List<Chip> chips = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      chips(chips, asked, Asked.parameter(dimension), label(dimension, t));
    }
    chips(chips, asked, "from", day -> t.text("console.list.from", "date", day));
    chips(chips, asked, "until", day -> t.text("console.list.until", "date", day));
    return chips;
  }

  /** The fields that were typed and understood, which go out of the words. */
  List<Chip> understood(Asked asked, Reading reading) {
    return reading.conditions().stream()
        .map(
            condition ->
                new Chip(
                    condition.source(),
                    asked.withWords(Reading.without(asked.words(), condition.source())).address()))
        .toList();
  }

  private static void chips(
      List<Chip> chips, Asked asked, String name, Function<String, String> label) {
    for (String value : new TreeSet<>(asked.values(name))) {
      chips.add(new Chip(label.apply(value), asked.without(name, value)));
    }
  }

  private Filter filter(Dimension dimension, Asked asked, Map<String, Integer> counts, Words t) {
    Set<String> chosen = asked.values(Asked.parameter(dimension));
    Function<String, String> label = label(dimension, t);
    List<Option> options = new ArrayList<>();
    for (String value : values(dimension, counts, chosen)) {
      if (counts.containsKey(value) || chosen.contains(value)) {
        int depth = dimension == Dimension.PLACE ? value.length() / LEVEL - 1 : 0;
        options.add(
            new Option(
                value,
                label.apply(value),
                counts.getOrDefault(value, 0),
                chosen.contains(value),
                Math.max(0, depth)));
      }
    }
    return folded(dimension, options, chosen);
  }

  /** Of many only the first are shown, unless something is chosen among the others. */
  private static Filter folded(Dimension dimension, List<Option> options, Set<String> chosen) {
    boolean opened = dimension == Dimension.PLACE && !chosen.isEmpty();
    int first = opened || options.size() <= FIRST + 1 ? options.size() : FIRST;
    List<Option> shown = new ArrayList<>(options.subList(0, first));
    List<Option> more = new ArrayList<>();
    options.stream().skip(first).forEach(option -> (option.chosen() ? shown : more).add(option));
    return new Filter(
        Asked.parameter(dimension),
        "console.list.filter." + Asked.parameter(dimension),
        shown,
        more.stream().limit(MOST).toList());
  }

  private static List<String> values(
      Dimension dimension, Map<String, Integer> counts, Set<String> chosen) {
    return switch (dimension) {
      case STATUS -> names(CaseStatus.values());
      case DUE -> names(Due.values());
      case AGE -> names(Age.values());
      case KIND -> names(CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.THANKS);
      case PLACE -> places(counts, chosen);
      case CHANNEL -> names(Channel.values());
      case CATEGORY, SECTOR, FACILITY, ASSIGNEE -> mostFirst(counts, chosen);
    };
  }

  /** The largest units, and below a chosen one its parts. */
  private static List<String> places(Map<String, Integer> counts, Set<String> chosen) {
    if (chosen.isEmpty()) {
      return mostFirst(counts, chosen).stream().filter(code -> code.length() == LEVEL).toList();
    }
    Set<String> shown = new TreeSet<>(chosen);
    for (String code : counts.keySet()) {
      boolean top = code.length() == LEVEL;
      boolean opened =
          chosen.stream()
              .anyMatch(one -> startsInside(code, one) || startsInside(code, parent(one)));
      if (top || opened) {
        shown.add(code);
      }
    }
    return List.copyOf(shown);
  }

  private static boolean startsInside(String code, String above) {
    return !above.isEmpty() && code.startsWith(above) && code.length() <= above.length() + LEVEL;
  }

  private static String parent(String code) {
    return code.length() > LEVEL ? code.substring(0, code.length() - LEVEL) : "";
  }

  private static List<String> mostFirst(Map<String, Integer> counts, Set<String> chosen) {
    Set<String> all = new TreeSet<>(counts.keySet());
    all.addAll(chosen);
    return all.stream()
        .sorted(Comparator.comparingInt(value -> -counts.getOrDefault(value, 0)))
        .toList();
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).<String>map(Enum::name).toList();
  }

  /** How a value is called; what is unknown is shown as it stands in the address. */
  Function<String, String> label(Dimension dimension, Words t) {
    return switch (dimension) {
      case STATUS -> known(CaseStatus.values(), value -> CaseWords.status(value, t));
      case KIND ->
          known(
              new CaseKind[] {CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.THANKS},
              value -> CaseWords.kind(value, t));
      case DUE -> known(Due.values(), value -> t.text("console.list.due." + value));
      case AGE -> known(Age.values(), value -> t.text("console.list.age." + value));
      case SECTOR -> known(Sector.values(), value -> t.text("console.sector." + value));
      case CATEGORY ->
          value -> t.has(Categories.label(value)) ? t.text(Categories.label(value)) : value;
      case PLACE -> code -> names.place(code, t);
      case FACILITY -> code -> names.facility(code, t);
      case CHANNEL -> known(Channel.values(), value -> t.text("console.channel." + value));
      case ASSIGNEE -> staff(t);
    };
  }

  private Function<String, String> staff(Words t) {
    Map<String, String> called = new HashMap<>();
    called.put(Found.NOBODY, t.text("console.list.nobody"));
    roster.all().forEach(person -> called.put(Long.toString(person.id()), person.name()));
    return value -> called.getOrDefault(value, value);
  }

  private static Function<String, String> known(Enum<?>[] all, Function<String, String> label) {
    List<String> names = names(all);
    return value -> names.contains(value) ? label.apply(value) : value;
  }
}
