package mn.sanal.dialogue;

import java.util.List;

/** An accepted answer. Its JSON form is stable: it is stored with every response. */
public sealed interface Answer {

  /** 1 (worst) to 5 (best). */
  record Rating(int value) implements Answer {}

  record YesNo(boolean yes) implements Answer {}

  /**
   * Codes of the choices, in the survey's order; exactly one for a single choice.
   *
   * @param words what was typed for the choice that takes words, or empty
   */
  record Choice(List<String> codes, String words) implements Answer {
    public Choice {
      codes = List.copyOf(codes);
    }

    public Choice(List<String> codes) {
      this(codes, "");
    }

    /** Without what was typed. */
    public Choice coded() {
      return new Choice(codes);
    }
  }

  /** A whole number, in the unit of the question. */
  record Quantity(long value) implements Answer {}

  record Words(String text) implements Answer {}

  record Files(List<Media> media) implements Answer {
    public Files {
      media = List.copyOf(media);
    }
  }

  /** A day, as ISO 8601. */
  record Day(java.time.LocalDate date) implements Answer {}

  /** A code of a place. */
  record At(String placeCode) implements Answer {}

  /** A code of a facility. */
  record In(String facilityCode) implements Answer {}

  /** A facility that is not in the list, as it was typed, and the place it was looked for in. */
  record Named(String placeCode, String name) implements Answer {}
}
