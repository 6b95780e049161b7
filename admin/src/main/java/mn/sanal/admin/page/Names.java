package mn.sanal.admin.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What places and facilities are called. */
@ConsoleOnly
@Component
public class Names {

  private final Places places;

  Names(Places places) {
    this.places = places;
  }

  /** The name of one unit, or its code where it is not known. */
  public String place(@Nullable String code, Words t) {
    return code == null ? "—" : places.place(code).map(p -> t.in(p.name())).orElse(code);
  }

  /** A unit with all above it, the largest first. */
  public String path(@Nullable String code, Words t) {
    Deque<String> names = new ArrayDeque<>();
    String at = code;
    while (at != null) {
      Place place = places.place(at).orElse(null);
      names.addFirst(place == null ? at : t.in(place.name()));
      at = place == null ? null : place.parent();
    }
    return names.isEmpty() ? "—" : names.stream().collect(Collectors.joining(", "));
  }

  public String facility(@Nullable String code, Words t) {
    return code == null ? "—" : places.facility(code).map(f -> t.in(f.name())).orElse(code);
  }

  /** Whether a name stands for a facility whose real name staff have still to find. */
  public boolean toConfirm(@Nullable String code) {
    return code != null && places.facility(code).map(Facility::toConfirm).orElse(false);
  }
}
