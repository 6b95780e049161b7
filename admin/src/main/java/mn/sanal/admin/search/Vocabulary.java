package mn.sanal.admin.search;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.springframework.stereotype.Component;

/**
 * Understands what is typed into the search box: the names of fields and of their values, in all
 * languages of the console, in either script. What it does not understand is words.
 */
@ConsoleOnly
@Component
public class Vocabulary {

  private static final int MOST_PLACES = 8;

  /** Places that are nearly as good a match as the best are meant too. */
  private static final double NEARLY = 0.03;

  private final Places places;
  private final FacilityNames facilities;
  private final StaffNames staff;
  private final Map<QueryField, Labels> labels = new EnumMap<>(QueryField.class);

  Vocabulary(Messages messages, Places places, FacilityNames facilities, StaffNames staff) {
    this.places = places;
    this.facilities = facilities;
    this.staff = staff;
    for (QueryField field : QueryField.values()) {
      labels.put(field, new Labels());
    }
    messages.languages().forEach(language -> addLabels(messages, language));
    String[] open = names(CaseDocument.OPEN);
    String[] over =
        names(
            Set.of(
                CaseStatus.ANSWERED,
                CaseStatus.RESOLVED,
                CaseStatus.DECLINED,
                CaseStatus.WITHDRAWN));
    for (String name : List.of("нээлттэй", "шийдээгүй", "open")) {
      of(QueryField.STATUS).add(name, open);
    }
    for (String name : List.of("хаалттай", "дууссан", "closed")) {
      of(QueryField.STATUS).add(name, over);
    }
    of(QueryField.STATUS).add("шинэ", CaseStatus.RECEIVED.name());
    of(QueryField.STATUS).add("new", CaseStatus.RECEIVED.name());
    of(QueryField.CHANNEL).add("вэб", Channel.WEB.name());
    for (String name : List.of("хэтэрсэн", "overdue", "late")) {
      of(QueryField.DUE).add(name, CaseQuery.Due.LATE.name());
    }
  }

  private void addLabels(Messages messages, Language language) {
    for (CaseStatus status : CaseStatus.values()) {
      String key = "status." + status.name().toLowerCase(Locale.ROOT);
      of(QueryField.STATUS).add(messages.text(language, key), status.name());
    }
    for (CaseKind kind : CaseKind.values()) {
      if (kind != CaseKind.RATING) {
        of(QueryField.KIND).add(messages.text(language, "console.kind." + kind), kind.name());
      }
    }
    for (String category : Categories.KEYS) {
      of(QueryField.CATEGORY).add(category, category);
      of(QueryField.CATEGORY).add(messages.text(language, Categories.label(category)), category);
    }
    for (Sector sector : Sector.values()) {
      of(QueryField.SECTOR).add(messages.text(language, "console.sector." + sector), sector.name());
    }
    for (Channel channel : Channel.values()) {
      String label = messages.text(language, "console.channel." + channel);
      of(QueryField.CHANNEL).add(label, channel.name());
      of(QueryField.CHANNEL).add(channel.name(), channel.name());
    }
  }

  /** How a text is understood on a day. */
  public Reading read(String input, LocalDate today) {
    Typed typed = Typed.read(input);
    var reading = new Reading.Builder();
    for (Typed.Term term : typed.terms()) {
      QueryField field = term.field();
      if (field == null) {
        reading.word(term);
      } else {
        condition(field, term, today)
            .ifPresentOrElse(reading::condition, () -> reading.unclear(term));
      }
    }
    return reading.build(typed);
  }

  private Optional<Condition> condition(QueryField field, Typed.Term term, LocalDate today) {
    String value = term.text().strip();
    return switch (field) {
      case RECEIVED ->
          Days.read(value, Days.Count.AGO, today)
              .map(days -> Condition.ofDays(field, term.not(), days, term.source()));
      case DUE ->
          Days.read(value, Days.Count.LEFT, today)
              .or(() -> late(value, today))
              .map(days -> Condition.ofDays(field, term.not(), days, term.source()));
      case NUMBER ->
          found(term, field, CaseNumbers.part(value).stream().collect(Collectors.toSet()));
      case PLACE -> found(term, field, placesCalled(term.name(), value));
      case FACILITY -> facility(term, value);
      case ASSIGNEE -> found(term, field, staff.called(value));
      case STATUS, KIND, CATEGORY, SECTOR, CHANNEL -> found(term, field, of(field).find(value));
    };
  }

  private Optional<Days> late(String value, LocalDate today) {
    return of(QueryField.DUE).find(value).isEmpty()
        ? Optional.empty()
        : Optional.of(new Days(null, today.minusDays(1)));
  }

  private static Optional<Condition> found(Typed.Term term, QueryField field, Set<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(Condition.ofValues(field, term.not(), values, term.source()));
  }

  private Set<String> placesCalled(String name, String value) {
    if (!mayBeName(value)) {
      return Set.of();
    }
    if (places.place(value).isPresent()) {
      return Set.of(value);
    }
    // «сум: Давст» says of what kind it is.
    String wanted = QueryField.isKindOfPlace(name) ? value + " " + name : value;
    Places.Found found = places.find(wanted, "", MOST_PLACES);
    double best = found.candidates().stream().mapToDouble(Places.Candidate::score).max().orElse(0);
    return found.candidates().stream()
        .limit(found.clear() ? 1 : MOST_PLACES)
        .filter(candidate -> candidate.score() >= best - NEARLY)
        .map(candidate -> candidate.place().code())
        .collect(Collectors.toSet());
  }

  /** Names are written in letters that some of us read; others need not be held against all. */
  private static boolean mayBeName(String value) {
    return value
        .codePoints()
        .anyMatch(
            c ->
                Character.isDigit(c)
                    || UnicodeScript.of(c) == UnicodeScript.CYRILLIC
                    || UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  /** One of the list whose name holds the words, or one that was typed in them. */
  private Optional<Condition> facility(Typed.Term term, String value) {
    if (!mayBeName(value)) {
      return Optional.empty();
    }
    Set<String> codes = facilities.called(value);
    List<Set<String>> stems = FacilityNames.stems(value);
    return codes.isEmpty() && stems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Condition(QueryField.FACILITY, term.not(), codes, stems, null, term.source()));
  }

  private Labels of(QueryField field) {
    return labels.getOrDefault(field, new Labels());
  }

  private static String[] names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}
