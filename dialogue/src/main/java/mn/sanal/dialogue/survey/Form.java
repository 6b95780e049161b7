package mn.sanal.dialogue.survey;

import java.util.List;
import java.util.Set;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.i18n.Text;

/** In what form a question is answered. */
public sealed interface Form {

  /** One of a list of choices, or several. */
  sealed interface Listed extends Form {
    List<Choice> choices();

    /** How many choices stand on one page. */
    int pageSize();

    /** Typed letters narrow the list. */
    boolean searchable();
  }

  /** 1 (worst) to 5 (best), each with its word. */
  record Rating(List<Text> labels) implements Form {
    public Rating {
      labels = List.copyOf(labels);
    }
  }

  record YesNo() implements Form {}

  record Single(List<Choice> choices, int pageSize, boolean searchable) implements Listed {
    public Single {
      choices = List.copyOf(choices);
    }
  }

  record Multiple(List<Choice> choices, int pageSize, boolean searchable) implements Listed {
    public Multiple {
      choices = List.copyOf(choices);
    }
  }

  /** A whole number from min to max. */
  record Quantity(long min, long max, Text unit) implements Form {}

  /** Up to {@code max} characters in one line. */
  record ShortText(int max) implements Form {}

  /** From {@code min} to {@code max} characters, or a voice message where {@code voice}. */
  record LongText(int min, int max, boolean voice) implements Form {}

  record Photo(int max) implements Form {}

  record Voice(int maxSeconds) implements Form {}

  /** How old somebody is, in bands; it stands before the questions of every survey. */
  record Age() implements Form {}

  /** Photos and voice messages together, as reports have them. */
  record Attachments(int max) implements Form {}

  /** A unit of this level; coarser only where there is nothing finer. */
  record At(Place.Level finest) implements Form {}

  /** A facility; {@code placeSuffices} lets a citizen stop at the soum or district. */
  record In(Set<FacilityKind> kinds, boolean placeSuffices) implements Form {
    public In {
      kinds = Set.copyOf(kinds);
    }
  }

  /** A day; {@code past} refuses days to come. */
  record Day(boolean past) implements Form {}
}
