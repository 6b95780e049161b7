package mn.sanal.admin.complaint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.admin.search.CaseQuery;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the list asks for, and the addresses of its neighbours. */
record Asked(Map<String, List<String>> parameters) {

  static final String LIST = "/admin/complaints";
  static final String WORDS = "q";
  static final String PAGE = "page";
  private static final List<String> LIMITS =
      List.of("status", "due", "kind", "category", "place", "from", "until");
  private static final int MOST_VALUES = 50;

  static Asked of(MultiValueMap<String, String> given) {
    Map<String, List<String>> kept = new TreeMap<>();
    Stream.concat(Stream.of(WORDS, "sort", PAGE), LIMITS.stream())
        .forEach(
            name ->
                kept.put(
                    name,
                    given.getOrDefault(name, List.of()).stream()
                        .filter(value -> value != null && !value.isBlank())
                        .distinct()
                        .limit(MOST_VALUES)
                        .toList()));
    return new Asked(kept);
  }

  /** The page of a case, its found words marked. */
  static String caseOf(String number, String words) {
    return LIST + "/" + number + (words.isBlank() ? "" : "?" + WORDS + "=" + escape(words));
  }

  public String words() {
    return first(WORDS);
  }

  int page() {
    String page = first(PAGE);
    return page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
  }

  Set<String> values(String name) {
    return Set.copyOf(parameters.getOrDefault(name, List.of()));
  }

  /** The order where none is chosen: the best match for words, else the most urgent. */
  public Order standard() {
    return words().isBlank() ? Order.DUE : Order.RELEVANCE;
  }

  public Order order() {
    return read(Order.class, Stream.of(first("sort"))).stream().findFirst().orElse(standard());
  }

  CaseQuery query(LocalDate today) {
    return new CaseQuery(
        words(),
        read(CaseStatus.class, values("status").stream()),
        read(CaseKind.class, values("kind").stream()),
        values("category"),
        values("place"),
        read(Due.class, values("due").stream()),
        date("from"),
        date("until"),
        today,
        order(),
        page());
  }

  public boolean isLimited() {
    return LIMITS.stream().anyMatch(name -> !values(name).isEmpty());
  }

  /** The same without one value of a limit, from its first page. */
  String without(String name, String value) {
    return address(
        (parameter, values) ->
            parameter.equals(PAGE)
                ? List.of()
                : parameter.equals(name)
                    ? values.stream().filter(kept -> !kept.equals(value)).toList()
                    : values);
  }

  /** The same words without any limit. */
  public String withoutLimits() {
    return address(
        (parameter, values) ->
            LIMITS.contains(parameter) || parameter.equals(PAGE) ? List.of() : values);
  }

  String onPage(int page) {
    return address(
        (parameter, values) -> parameter.equals(PAGE) ? List.of(Integer.toString(page)) : values);
  }

  private String address(Change change) {
    var address = UriComponentsBuilder.fromPath(LIST);
    parameters.forEach(
        (name, values) -> {
          List<String> kept = change.of(name, values);
          if (!kept.isEmpty()) {
            address.queryParam(name, kept.stream().map(Asked::escape).toList());
          }
        });
    return address.build(true).toUriString();
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String first(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  public @Nullable LocalDate date(String name) {
    try {
      return first(name).isEmpty() ? null : LocalDate.parse(first(name));
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private static <E extends Enum<E>> Set<E> read(Class<E> type, Stream<String> names) {
    Map<String, E> known =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Enum::name, Function.identity()));
    return names.filter(known::containsKey).map(known::get).collect(Collectors.toSet());
  }

  private interface Change {
    List<String> of(String name, List<String> values);
  }
}
