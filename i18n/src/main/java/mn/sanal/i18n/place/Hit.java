package mn.sanal.i18n.place;

/**
 * Words of a text that are like a name of a unit.
 *
 * @param from the first of them
 * @param to the one after the last
 * @param likeness from 0 to 1
 * @param number whether it is a number that the unit is called by
 */
record Hit(int from, int to, double likeness, Name.Use use, boolean number) {

  static Hit ofNumber(int token) {
    return new Hit(token, token + 1, 1, Name.Use.PLAIN, true);
  }

  /** A bit for each word. */
  int words() {
    return ((1 << to) - 1) & ~((1 << from) - 1);
  }

  /** A unit's own second name counts only beside its number, or as what it is the centre of. */
  boolean mayJoin(Hit own) {
    return number != own.number || (use == Name.Use.CENTRE && own.use != Name.Use.CENTRE);
  }
}
