package mn.sanal.admin.place;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.db.facility.TypedFacility;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.mongolian.WordKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of typed facilities show and offer. */
@ConsoleOnly
@Component
class TypedPages {

  private final Places places;
  private final Surveys surveys;
  private final Names names;

  TypedPages(Places places, Surveys surveys, Names names) {
    this.places = places;
    this.surveys = surveys;
    this.names = names;
  }

  /** A typed name in a table. */
  record Row(
      long id,
      String name,
      String place,
      String topics,
      List<String> cases,
      String day,
      boolean rejected,
      @Nullable String facility,
      @Nullable String code,
      @Nullable String decided) {}

  /** What can be chosen. */
  record Choice(String value, String label) {}

  List<Row> rows(List<TypedFacility> entries, Words t) {
    return entries.stream().map(entry -> row(entry, t)).toList();
  }

  Row row(TypedFacility entry, Words t) {
    String facility = entry.facility();
    return new Row(
        entry.id(),
        entry.name(),
        names.path(entry.area(), t),
        String.join(", ", topics(entry).map(survey -> t.in(survey.shortTitle())).toList()),
        entry.cases(),
        t.day(entry.lastAt()),
        entry.state() == TypedFacility.State.REJECTED,
        facility == null ? null : names.facility(facility, t),
        facility,
        entry.decidedAt() == null ? null : entry.decidedBy() + " · " + t.time(entry.decidedAt()));
  }

  /** The facilities around, those that share most words with the typed name first. */
  List<Choice> known(TypedFacility entry, Words t) {
    Set<String> typed = keys(entry.name());
    return places.facilities(entry.area(), EnumSet.allOf(FacilityKind.class)).stream()
        .sorted(Comparator.comparingLong((Facility facility) -> -shared(facility, typed)))
        .map(
            facility ->
                new Choice(
                    facility.code(),
                    t.in(facility.name()) + " · " + t.text("console.facility." + facility.kind())))
        .toList();
  }

  private static long shared(Facility facility, Set<String> typed) {
    Set<String> own = keys(facility.name().in(Language.MONGOLIAN));
    own.retainAll(typed);
    return own.size();
  }

  /** Citizens name kinds in Mongolian, whatever the console's language. */
  private static long shared(FacilityKind kind, Set<String> typed, Words t) {
    Set<String> own = keys(t.messages().text(Language.MONGOLIAN, "console.facility." + kind));
    own.retainAll(typed);
    return own.size();
  }

  private static Set<String> keys(String name) {
    Set<String> keys = new HashSet<>();
    Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
        .forEach(word -> keys.addAll(WordKeys.of(word)));
    return keys;
  }

  /** Those first that the name itself tells of, then those that its topics are about. */
  List<Choice> kinds(TypedFacility entry, Words t) {
    Set<String> typed = keys(entry.name());
    Set<FacilityKind> kinds = new LinkedHashSet<>();
    topics(entry).forEach(survey -> survey.facilityKinds().stream().sorted().forEach(kinds::add));
    kinds.addAll(EnumSet.allOf(FacilityKind.class));
    return kinds.stream()
        .sorted(Comparator.comparingLong((FacilityKind kind) -> -shared(kind, typed, t)))
        .map(kind -> new Choice(kind.name(), t.text("console.facility." + kind)))
        .toList();
  }

  /** The soum or district itself, then its parts. */
  List<Choice> units(TypedFacility entry, Words t) {
    Stream<Place> units =
        Stream.concat(places.place(entry.area()).stream(), places.within(entry.area()).stream());
    return units.map(place -> new Choice(place.code(), t.in(place.name()))).toList();
  }

  /** Whether a place lies outside of where the name was typed. */
  boolean isElsewhere(String place, TypedFacility entry) {
    return !place.startsWith(entry.area()) || places.place(place).isEmpty();
  }

  private Stream<Survey> topics(TypedFacility entry) {
    return entry.surveys().stream().flatMap(id -> surveys.byId(id).stream());
  }
}
