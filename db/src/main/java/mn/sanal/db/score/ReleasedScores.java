package mn.sanal.db.score;

import java.util.Collection;
import java.util.List;

/** Reads released cells. What is too small to be shown is simply not there. */
public class ReleasedScores {

  /** All cells of these facilities and places, newest period first. */
  public List<Score> of(Collection<String> subjects) {
    throw new UnsupportedOperationException();
  }

  /** The cells of all facilities in a place and below, newest period first. */
  public List<Score> facilitiesIn(String placeCode, int limit) {
    throw new UnsupportedOperationException();
  }
}
