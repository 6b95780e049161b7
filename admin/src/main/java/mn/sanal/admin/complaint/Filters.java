package mn.sanal.admin.complaint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Categories;
import org.springframework.stereotype.Component;

/** The filters beside the list, with how many cases each would show. */
@ConsoleOnly
@Component
class Filters {

  private static final int LEVEL = 2;

  private final Names names;

  Filters(Names names) {
    this.names = names;
  }

  /** One filter: the parameter it sets, the key of its heading, and what can be chosen. */
  record Filter(String name, String heading, List<Option> options) {}

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
    filters.add(filter("status", asked, statuses(), found.of(Dimension.STATUS), status(t)));
    filters.add(filter("due", asked, names(Due.values()), found.of(Dimension.DUE), due(t)));
    filters.add(places(asked, found.of(Dimension.PLACE), t));
    filters.add(
        filter(
            "category",
            asked,
            sorted(found.of(Dimension.CATEGORY), asked.values("category")),
            found.of(Dimension.CATEGORY),
            category(t)));
    filters.add(filter("kind", asked, kinds(), found.of(Dimension.KIND), kind(t)));
    return filters.stream().filter(filter -> !filter.options().isEmpty()).toList();
  }

  List<Chip> chips(Asked asked, Words t) {
    List<Chip> chips = new ArrayList<>();
    chips(chips, asked, "status", status(t));
    chips(chips, asked, "due", due(t));
    chips(chips, asked, "place", code -> names.place(code, t));
    chips(chips, asked, "category", category(t));
    chips(chips, asked, "kind", kind(t));
    chips(chips, asked, "from", day -> t.text("console.list.from", "date", day));
    chips(chips, asked, "until", day -> t.text("console.list.until", "date", day));
    return chips;
  }

  private static void chips(
      List<Chip> chips, Asked asked, String name, Function<String, String> label) {
    for (String value : new TreeSet<>(asked.values(name))) {
      chips.add(new Chip(label.apply(value), asked.without(name, value)));
    }
  }

  private static Filter filter(
      String name,
      Asked asked,
      List<String> values,
      Map<String, Integer> counts,
      Function<String, String> label) {
    Set<String> chosen = asked.values(name);
    List<Option> options =
        values.stream()
            .filter(value -> counts.containsKey(value) || chosen.contains(value))
            .map(value -> option(value, label.apply(value), counts, chosen, 0))
            .toList();
    return new Filter(name, "console.list.filter." + name, options);
  }

  private static Option option(
      String value, String label, Map<String, Integer> counts, Set<String> chosen, int depth) {
    return new Option(value, label, counts.getOrDefault(value, 0), chosen.contains(value), depth);
  }

  /** The largest units, and below a chosen one its parts. */
  private Filter places(Asked asked, Map<String, Integer> counts, Words t) {
    Set<String> chosen = asked.values("place");
    Set<String> shown = new TreeSet<>();
    for (String code : counts.keySet()) {
      boolean top = code.length() == LEVEL;
      boolean opened =
          chosen.stream()
              .anyMatch(one -> startsInside(code, one) || startsInside(code, parent(one)));
      if (top || opened) {
        shown.add(code);
      }
    }
    shown.addAll(chosen);
    List<Option> options =
        shown.stream()
            .map(
                code ->
                    option(code, names.place(code, t), counts, chosen, code.length() / LEVEL - 1))
            .toList();
    return new Filter("place", "console.list.filter.place", options);
  }

  private static boolean startsInside(String code, String above) {
    return !above.isEmpty() && code.startsWith(above) && code.length() <= above.length() + LEVEL;
  }

  private static String parent(String code) {
    return code.length() > LEVEL ? code.substring(0, code.length() - LEVEL) : "";
  }

  private static List<String> sorted(Map<String, Integer> counts, Set<String> chosen) {
    Set<String> all = new TreeSet<>(counts.keySet());
    all.addAll(chosen);
    return all.stream()
        .sorted((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0))
        .toList();
  }

  private static List<String> statuses() {
    return names(CaseStatus.values());
  }

  private static List<String> kinds() {
    return names(CaseKind.COMPLAINT, CaseKind.SUGGESTION, CaseKind.THANKS);
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).<String>map(Enum::name).toList();
  }

  private static Function<String, String> status(Words t) {
    return value -> known(statuses(), value) ? CaseWords.status(value, t) : value;
  }

  private static Function<String, String> kind(Words t) {
    return value -> known(kinds(), value) ? CaseWords.kind(value, t) : value;
  }

  private static Function<String, String> due(Words t) {
    return value -> known(names(Due.values()), value) ? t.text("console.list.due." + value) : value;
  }

  private static Function<String, String> category(Words t) {
    return value -> t.has(Categories.label(value)) ? t.text(Categories.label(value)) : value;
  }

  private static boolean known(List<String> all, String value) {
    return all.contains(value);
  }
}
