package mn.sanal.db.score;

import java.time.LocalDate;

/**
 * What a cell of the grid is about.
 *
 * @param subject the code of the facility or area
 * @param place where the facility lies, or the area itself
 */
record Cell(Kind kind, String question, String subject, String place) {

  /**
   * The first three partition the answers and are frozen once released; an area is their sum. Only
   * facilities and areas are read.
   */
  enum Kind {
    /** About one facility. */
    FACILITY,
    /** About a soum or district as such. */
    PLACE,
    /** What was left in an area when its period had ended. */
    REST,
    /** The sum of all released cells in a soum, district, aimag or the capital. */
    AREA
  }

  /** One survey in one of its periods. */
  record Grid(String surveyId, LocalDate from, LocalDate until) {}
}
