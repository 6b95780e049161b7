package mn.sanal.dialogue.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.place.PlaceFinder;
import org.jspecify.annotations.Nullable;

/** Places and facilities in memory, in the order and by the names that people expect. */
public final class Gazetteer implements Places {

  private static final int AIMAG_CODE = 2;
  private static final int SOUM_CODE = 4;
  private static final int FARTHEST = 100;

  private static final Comparator<Place> BY_NAME =
      Comparator.comparing(place -> place.name().in(Language.MONGOLIAN), Numbered.ORDER);
  private static final Comparator<Facility> BY_KIND_AND_NAME =
      Comparator.comparing(Facility::kind)
          .thenComparing(facility -> facility.name().in(Language.MONGOLIAN), Numbered.ORDER)
          .thenComparing(Facility::code);

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Place>> within = new HashMap<>();
  private final Map<String, Facility> facilities = new HashMap<>();
  private final Map<String, List<Facility>> facilitiesBySoum = new HashMap<>();
  private final List<Place> areas;
  private final List<Located> located;

  /** Made beside the start, which need not wait for it. */
  private final CompletableFuture<PlaceFinder> finder;

  /**
   * A place with what is looked up of it.
   *
   * @param programme whether it is an area of the programme, which is offered first
   * @param latitude of its centre, in degrees, with the longitude, or null
   * @param aliases what else it is called
   */
  public record Row(
      Place place,
      boolean programme,
      @Nullable Double latitude,
      @Nullable Double longitude,
      List<String> aliases) {}

  private record Away(Place place, double kilometres) {}

  private record Located(Place place, double latitude, double longitude) {}

  /**
   * @param active the facilities that are offered
   * @param inactive those that are known by their code only, since answers refer to them
   */
  public Gazetteer(List<Row> rows, List<Facility> active, List<Facility> inactive) {
    rows.forEach(row -> places.put(row.place.code(), row.place));
    rows.stream()
        .map(Row::place)
        .sorted(BY_NAME)
        .filter(place -> place.parent() != null)
        .forEach(place -> listOf(within, String.valueOf(place.parent())).add(place));
    inactive.forEach(facility -> facilities.put(facility.code(), facility));
    active.forEach(facility -> facilities.put(facility.code(), facility));
    active.stream()
        .sorted(BY_KIND_AND_NAME)
        .forEach(facility -> listOf(facilitiesBySoum, soum(facility.place())).add(facility));
    areas = areas(rows);
    located =
        rows.stream()
            .filter(row -> isPoint(row.place.level()))
            .flatMap(row -> located(row).stream())
            .toList();
    List<PlaceFinder.Unit> units = rows.stream().map(Gazetteer::unit).toList();
    finder = CompletableFuture.supplyAsync(() -> PlaceFinder.of(units), Thread::startVirtualThread);
  }

  @Override
  public List<Place> areas() {
    return areas;
  }

  @Override
  public List<Place> within(String placeCode) {
    return within.getOrDefault(placeCode, List.of());
  }

  @Override
  public Optional<Place> place(String placeCode) {
    return Optional.ofNullable(places.get(placeCode));
  }

  /**
   * Of a khoroo or bagh the facilities of its whole district or soum are offered, its own first.
   * Facilities known only by their aimag stand last in each of its soums.
   */
  @Override
  public List<Facility> facilities(String placeCode, Set<FacilityKind> kinds) {
    Stream<Facility> offered;
    if (placeCode.length() == AIMAG_CODE) {
      Stream<Facility> below =
          within(placeCode).stream().flatMap(soum -> listed(soum.code()).stream());
      offered = Stream.concat(below, listed(placeCode).stream());
    } else {
      Stream<Facility> own =
          listed(soum(placeCode)).stream()
              .sorted(Comparator.comparing(facility -> !facility.place().equals(placeCode)));
      offered = Stream.concat(own, listed(placeCode.substring(0, AIMAG_CODE)).stream());
    }
    return offered.filter(facility -> kinds.contains(facility.kind())).toList();
  }

  @Override
  public Optional<Facility> facility(String facilityCode) {
    return Optional.ofNullable(facilities.get(facilityCode));
  }

  @Override
  public Found find(String typed, String near, int limit) {
    return Found.of(finder.join().find(typed, near, limit), this);
  }

  @Override
  public List<Place> nearest(double latitude, double longitude, int limit) {
    List<Away> away =
        located.stream()
            .map(each -> new Away(each.place, kilometres(each, latitude, longitude)))
            .filter(each -> each.kilometres <= FARTHEST)
            .sorted(Comparator.comparingDouble(Away::kilometres))
            .limit(Math.max(limit, 2))
            .toList();
    boolean clear = away.size() > 1 && away.get(0).kilometres * 2 < away.get(1).kilometres;
    return away.stream().limit(clear ? 1 : limit).map(Away::place).toList();
  }

  private List<Facility> listed(String code) {
    return facilitiesBySoum.getOrDefault(code, List.of());
  }

  /**
   * The aimags and districts, those of the programme first. The capital stands in its districts.
   */
  private static List<Place> areas(List<Row> rows) {
    return rows.stream()
        .filter(
            row ->
                row.place.level() == Place.Level.AIMAG || row.place.level() == Place.Level.DISTRICT)
        .sorted(
            Comparator.comparing((Row row) -> !row.programme)
                .thenComparing(row -> row.place.level())
                .thenComparing(Row::place, BY_NAME))
        .map(Row::place)
        .toList();
  }

  private static boolean isPoint(Place.Level level) {
    return level == Place.Level.SOUM || level == Place.Level.KHOROO;
  }

  private static Optional<Located> located(Row row) {
    return row.latitude == null || row.longitude == null
        ? Optional.empty()
        : Optional.of(new Located(row.place, row.latitude, row.longitude));
  }

  private static PlaceFinder.Unit unit(Row row) {
    Place place = row.place;
    // Its Latin name is read as Mongolian typed in Latin letters, so it is not needed here.
    List<String> names =
        Stream.concat(Stream.of(place.name().in(Language.MONGOLIAN)), row.aliases.stream())
            .toList();
    return new PlaceFinder.Unit(
        place.code(), place.parent(), PlaceFinder.Level.valueOf(place.level().name()), names);
  }

  /** Great-circle distance by the haversine formula. */
  private static double kilometres(Located from, double latitude, double longitude) {
    double lat1 = Math.toRadians(from.latitude);
    double lat2 = Math.toRadians(latitude);
    double dLon = Math.toRadians(longitude - from.longitude);
    double h =
        Math.pow(Math.sin((lat2 - lat1) / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static String soum(String code) {
    return code.substring(0, Math.min(SOUM_CODE, code.length()));
  }

  private static <T> List<T> listOf(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, _ -> new ArrayList<>());
  }
}
