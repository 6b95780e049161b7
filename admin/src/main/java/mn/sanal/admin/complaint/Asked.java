package mn.sanal.admin.complaint;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.admin.search.CaseQuery;
import mn.sanal.admin.search.CaseQuery.Age;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.admin.search.Reading;
import mn.sanal.admin.search.Sector;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the list asks for, and the addresses of its neighbours. */
record Asked(Map<String, List<String>> parameters) {

  static final String LIST = "/admin/complaints";
  static final String WORDS = "q";
  static final String PAGE = "page";
  private static final List<String> LIMITS =
      Stream.concat(
              Arrays.stream(Dimension.values()).map(Asked::parameter), Stream.of("from", "until"))
          .toList();
  private static final int MOST_VALUES = 50;

  /** What names a person never stands in an address. */
  Asked {
    Map<String, List<String>> kept = new TreeMap<>(parameters);
    kept.computeIfPresent(
        WORDS,
        (_, words) ->
            words.stream()
                .map(Reading::withoutPersonalData)
                .map(String::strip)
                .filter(text -> !text.isBlank())
                .toList());
    parameters = kept;
  }

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

  /** What a dimension is called in the address. */
  static String parameter(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
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
    return Arrays.stream(Order.values())
        .filter(order -> order.name().equals(first("sort")))
        .findFirst()
        .orElse(standard());
  }

  CaseQuery query(LocalDate today) {
    Map<Dimension, Set<String>> limits = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      limits.put(dimension, known(dimension));
    }
    return new CaseQuery(words(), limits, date("from"), date("until"), today, order(), page());
  }

  /** The values of a limit; a name that is no constant's limits nothing. */
  private Set<String> known(Dimension dimension) {
    Set<String> values = values(parameter(dimension));
    return switch (dimension) {
      case STATUS -> known(CaseStatus.class, values);
      case DUE -> known(Due.class, values);
      case SECTOR -> known(Sector.class, values);
      case AGE -> known(Age.class, values);
      case KIND -> known(CaseKind.class, values);
      case CHANNEL -> known(Channel.class, values);
      case PLACE, CATEGORY, FACILITY, ASSIGNEE -> values;
    };
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

  /** The same without a limit, from its first page. */
  Asked withoutLimit(List<String> names) {
    Map<String, List<String>> kept = new TreeMap<>(parameters);
    kept.remove(PAGE);
    names.forEach(kept::remove);
    return new Asked(kept);
  }

  /** The same with one more limit, from its first page. */
  String with(String name, String value) {
    return address(
        (parameter, values) ->
            parameter.equals(PAGE)
                ? List.of()
                : parameter.equals(name)
                    ? Stream.concat(values.stream(), Stream.of(value)).distinct().toList()
                    : values);
  }

  /** The same limits with other words, from the first page. */
  Asked withWords(String other) {
    Map<String, List<String>> kept = new TreeMap<>(parameters);
    kept.remove(PAGE);
    kept.put(WORDS, other.isBlank() ? List.of() : List.of(other));
    return new Asked(kept);
  }

  /** The address itself, in one form. */
  String address() {
    return address((parameter, values) -> values);
  }

  /** What stands behind the question mark of its first page. */
  public String question() {
    return withoutLimit(List.of()).address().substring(LIST.length()).replaceFirst("^\\?", "");
  }

  /** Reads a {@link #question}; what cannot be one is passed over. */
  static Asked read(String question) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (String pair : question.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.add(pair.substring(0, equals), unescape(pair.substring(equals + 1)));
      }
    }
    return of(parameters);
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

  /** Nothing where a percent sign stands for nothing, which no browser writes. */
  private static String unescape(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
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

  private static <E extends Enum<E>> Set<String> known(Class<E> type, Set<String> names) {
    return Arrays.stream(type.getEnumConstants())
        .<String>map(Enum::name)
        .filter(names::contains)
        .collect(Collectors.toSet());
  }

  private interface Change {
    List<String> of(String name, List<String> values);
  }
}
