package mn.sanal.i18n.place;

import java.util.HashMap;
import java.util.Map;
import mn.sanal.i18n.place.PlaceFinder.Level;
import org.jspecify.annotations.Nullable;

/** The words for kinds of unit, as typed in either script. */
enum KindWord {
  AIMAG("аймаг аймгийн аймг айм aimak province"),
  DISTRICT("дүүрэг дүүрг дүүргийн district"),
  SOUM("сум сумын сумон soum"),
  KHOROO("хороо хорооны khoroo хорон"),
  BAGH("баг bagh"),
  TOWN("хот тосгон тосгн суурин city town village");

  private static final Map<String, KindWord> BY_SOUND = new HashMap<>();

  static {
    for (KindWord kind : values()) {
      for (String form : kind.forms.split(" ", -1)) {
        Spellings.readings(form).forEach(word -> BY_SOUND.put(Spellings.sound(word), kind));
      }
    }
  }

  private final String forms;

  KindWord(String forms) {
    this.forms = forms;
  }

  /** The kind that a word in Cyrillic spelling stands for, if any. */
  static @Nullable KindWord of(String spelling) {
    // A temple (сүм) is no soum.
    return spelling.startsWith("сү") ? null : BY_SOUND.get(Spellings.sound(spelling));
  }

  /**
   * What it adds to a score that this word was typed beside the name of a unit: a contradiction
   * costs much, except where people mix the words up.
   */
  double beside(Level level, Name.Use use) {
    if (use == Name.Use.TOWN) {
      return this == TOWN ? 0.02 : this == SOUM ? -0.05 : -0.1;
    }
    return switch (this) {
      case AIMAG -> level == Level.AIMAG ? 0.02 : -0.15;
      case DISTRICT -> level == Level.DISTRICT ? 0.02 : -0.15;
      case SOUM -> level == Level.SOUM ? 0.02 : -0.15;
      case KHOROO -> level == Level.KHOROO ? 0.02 : level == Level.BAGH ? -0.06 : -0.15;
      case BAGH -> level == Level.BAGH ? 0.02 : level == Level.KHOROO ? -0.06 : -0.15;
      case TOWN -> level == Level.CAPITAL ? 0.02 : level == Level.SOUM ? -0.02 : -0.1;
    };
  }
}
