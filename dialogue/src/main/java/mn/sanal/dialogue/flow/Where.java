package mn.sanal.dialogue.flow;

import java.util.Collection;
import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;

/** What a draft is about: the place, and the facility where one was named. */
record Where(String place, @Nullable String facility, @Nullable String typed) {

  /**
   * The answer that says where. A facility known only by its aimag or district counts in the soum
   * that the citizen looked for it in.
   */
  static @Nullable Where of(Turn turn, Draft draft, Collection<Answer> answers) {
    for (Answer answer : answers) {
      switch (answer) {
        case Answer.In(String code) -> {
          return turn.context()
              .places()
              .facility(code)
              .map(facility -> new Where(place(turn, draft, facility), code, null))
              .orElseGet(() -> new Where(draft.place(), null, code));
        }
        case Answer.Named(String place, String name) -> {
          return new Where(place, null, name);
        }
        case Answer.At(String place) -> {
          return new Where(place, null, null);
        }
        default -> {}
      }
    }
    return null;
  }

  private static String place(Turn turn, Draft draft, Facility facility) {
    List<Place> chain = turn.context().places().chain(draft.place());
    boolean coarser = chain.stream().anyMatch(place -> place.code().equals(facility.place()));
    return coarser ? draft.place() : facility.place();
  }

  /** The soum or district that an answer names or lies in, or empty. */
  static String soum(Turn turn, Answer answer) {
    Places places = turn.context().places();
    String code =
        switch (answer) {
          case Answer.At(String place) -> place;
          case Answer.Named(String place, String _) -> place;
          case Answer.In(String facility) ->
              places.facility(facility).map(Facility::place).orElse("");
          default -> "";
        };
    Place soum = PlaceNames.soum(places, code);
    return soum == null ? "" : soum.code();
  }
}
