package mn.sanal.db.place;

import java.time.Duration;
import mn.sanal.db.schedule.Repeated;
import org.springframework.stereotype.Component;

/** Looks now and then whether the places have changed. */
@Component
class PlaceRefresh extends Repeated {

  private final PlaceCatalogue places;

  PlaceRefresh(PlaceCatalogue places) {
    super("place-refresh", Duration.ofSeconds(10), Duration.ofSeconds(10));
    this.places = places;
  }

  @Override
  protected void turn() {
    places.refresh();
  }
}
