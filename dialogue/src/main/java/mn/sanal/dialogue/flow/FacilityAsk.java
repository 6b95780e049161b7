package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * The walk to a facility: to the soum or district like that to a place, then its facilities. {@link
 * Spot#within} is then {@code 8519} (its facilities), {@code 8519/851951} (those of a bagh or
 * khoroo first), {@code 8519>} (choosing one to sort by) or {@code 8519!} (typing a name).
 */
record FacilityAsk(Form.In form) implements Ask {

  private static final String FACILITY = "f:";
  private static final String SORT = ">";
  private static final String NAME = "!";
  private static final String HERE = "here";
  private static final String OTHER = "top";
  private static final String ALL = "all";
  private static final int PAGE = 8;
  private static final int MAX_NAME = 80;

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    Place soum = soum(turn, spot);
    if (soum == null) {
      return PlaceWalk.body(turn, spot);
    }
    if (spot.within().endsWith(NAME)) {
      return new Body(turn.text("facility.ask_name"), List.of());
    }
    if (spot.within().endsWith(SORT)) {
      return new Listing<>(turn.context().places().within(soum.code()), PAGE, 2)
          .body(
              turn,
              spot,
              turn.text("facility.sort_by"),
              place -> turn.text(place.name()),
              place -> "u:" + place.code());
    }
    List<Facility> facilities = listed(turn, spot, soum);
    Body body =
        new Listing<>(facilities, PAGE, 1)
            .body(
                turn,
                spot,
                PlaceNames.full(turn, soum) + "\n" + turn.text("facility.pick"),
                facility -> turn.text(facility.name()),
                facility -> FACILITY + facility.code());
    List<List<Button>> rows = new ArrayList<>(body.rows());
    if (!spot.typed().isEmpty()) {
      rows.add(List.of(turn.key("buttons.whole_list", ALL)));
    }
    List<Button> row = new ArrayList<>();
    row.add(turn.key("buttons.not_listed", NAME));
    if (facilities.size() > PAGE && !turn.context().places().within(soum.code()).isEmpty()) {
      row.add(turn.key("buttons.by_khoroo", SORT));
    }
    row.add(turn.key("buttons.other_place", OTHER));
    rows.add(row);
    if (form.placeSuffices()) {
      rows.add(List.of(turn.key("buttons.no_facility", HERE)));
    }
    return new Body(body.hint(), rows);
  }

  /** The soum or district whose facilities are open, or null on the way there. */
  private static @Nullable Place soum(Turn turn, Spot spot) {
    String within = spot.within();
    int end = 0;
    while (end < within.length() && Character.isLetterOrDigit(within.charAt(end))) {
      end++;
    }
    if (end == 0) {
      return null;
    }
    Place soum = PlaceNames.soum(turn.context().places(), within.substring(0, end));
    return soum != null && soum.code().equals(within.substring(0, end)) ? soum : null;
  }

  private Set<FacilityKind> kinds(Turn turn) {
    return form.placeSuffices()
            && turn.draft().answer(Script.CATEGORY) instanceof Answer.Choice(List<String> codes, _)
            && !codes.isEmpty()
        ? Categories.kinds(codes.getFirst())
        : form.kinds();
  }

  private List<Facility> listed(Turn turn, Spot spot, Place soum) {
    List<Facility> all = turn.context().places().facilities(soum.code(), kinds(turn));
    int slash = spot.within().indexOf('/');
    if (slash > 0) {
      String nearest = spot.within().substring(slash + 1);
      all =
          all.stream()
              .sorted(Comparator.comparing(facility -> !facility.place().equals(nearest)))
              .toList();
    }
    return spot.typed().isEmpty() ? all : FacilityNames.narrow(all, spot.typed());
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    Place soum = soum(turn, spot);
    if (soum == null) {
      Outcome outcome = PlaceWalk.take(turn, spot, input);
      return outcome instanceof Outcome.Deeper(Spot next, String below)
          ? arrived(next, below)
          : outcome;
    }
    return switch (input) {
      case Input.Pressed(String action) -> pressed(turn, spot, soum, action);
      case Input.Typed(String text) ->
          spot.within().endsWith(NAME)
              ? named(turn, soum, text.strip())
              : typed(turn, spot, soum, text.strip());
      case Input.Located(double latitude, double longitude) ->
          PlaceWalk.located(turn, spot, latitude, longitude);
      default -> Ask.wrongKind(turn.text("place.search"));
    };
  }

  private static Outcome arrived(Spot next, String below) {
    return new Outcome.Deeper(
        below.isEmpty() ? next : Spot.of(next.question(), next.within() + "/" + below), "");
  }

  private Outcome pressed(Turn turn, Spot spot, Place soum, String action) {
    int page = Listing.paged(action);
    if (page >= 0) {
      return new Outcome.Stayed(spot.page(page));
    }
    Places places = turn.context().places();
    return switch (action) {
      case NAME, SORT -> new Outcome.Deeper(Spot.of(spot.question(), soum.code() + action), "");
      case ALL -> new Outcome.Stayed(spot.typed(""));
      case OTHER -> new Outcome.Deeper(Spot.of(spot.question()), "");
      case HERE ->
          form.placeSuffices()
              ? new Outcome.Accepted(new Answer.At(soum.code()))
              : Ask.unknown(turn);
      default -> {
        if (action.startsWith("u:")) {
          yield places
              .place(action.substring(2))
              .<Outcome>map(
                  place ->
                      new Outcome.Deeper(
                          Spot.of(spot.question(), soum.code() + "/" + place.code()), ""))
              .orElseGet(() -> Ask.unknown(turn));
        }
        String code = action.startsWith(FACILITY) ? action.substring(FACILITY.length()) : "";
        yield places
            .facility(code)
            .<Outcome>map(facility -> new Outcome.Accepted(new Answer.In(facility.code())))
            .orElseGet(() -> Ask.unknown(turn));
      }
    };
  }

  private Outcome typed(Turn turn, Spot spot, Place soum, String text) {
    Spot whole = spot.typed("");
    List<Facility> all = listed(turn, whole, soum);
    List<Facility> found = text.isEmpty() ? List.of() : FacilityNames.narrow(all, text);
    if (found.isEmpty()) {
      Listing<Facility> listing = new Listing<>(listed(turn, spot, soum), PAGE, 1);
      List<Facility> shown = listing.on(listing.page(spot));
      int number = TypedNumber.index(text, shown.size() + 1);
      return number >= 1
          ? new Outcome.Accepted(new Answer.In(shown.get(number - 1).code()))
          : elsewhere(turn, whole, soum, text);
    }
    return new Outcome.Stayed(whole.typed(Turn.cut(text, 40)));
  }

  /** No facility is called so: another place may be meant; else the whole list comes back. */
  private static Outcome elsewhere(Turn turn, Spot whole, Place soum, String text) {
    Places.Found found = turn.context().places().find(text, soum.code(), 2);
    if (found.clear()) {
      return PlaceWalk.toConfirm(whole, found.places().getFirst());
    }
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    return new Outcome.Stayed(whole, turn.text("facility.not_found"));
  }

  private static Outcome named(Turn turn, Place soum, String name) {
    if (name.codePointCount(0, name.length()) > MAX_NAME) {
      return new Outcome.Refused(
          Event.Reason.TOO_LONG, turn.text("error.text_too_long", "max", MAX_NAME));
    }
    return name.codePoints().filter(Character::isLetterOrDigit).count() < 2
        ? new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("facility.ask_name"))
        : new Outcome.Accepted(new Answer.Named(soum.code(), name));
  }
}
