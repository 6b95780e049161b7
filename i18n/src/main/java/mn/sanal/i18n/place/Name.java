package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.List;

/** A name that units are called by, written together and without the word for their kind. */
final class Name {

  /** In what way a unit has a name. */
  enum Use {
    PLAIN,
    /** As a town only: «Ховд хот». */
    TOWN,
    /** As the centre of what it lies in, which is named beside it: «Увс аймгийн төв». */
    CENTRE
  }

  /**
   * A unit that has this name.
   *
   * @param unit its number among all units
   */
  record Bearer(int unit, Use use) {}

  private final byte[] letters;
  private final int[] gaps;
  private final int trace;
  private final List<Bearer> bearers = new ArrayList<>(1);

  Name(String spelling) {
    this.letters = Alphabet.letters(spelling);
    this.gaps = Alphabet.gaps(letters);
    this.trace = Alphabet.trace(letters);
  }

  byte[] letters() {
    return letters;
  }

  int[] gaps() {
    return gaps;
  }

  int trace() {
    return trace;
  }

  List<Bearer> bearers() {
    return bearers;
  }

  void borneBy(int unit, Use use) {
    bearers.add(new Bearer(unit, use));
  }
}
