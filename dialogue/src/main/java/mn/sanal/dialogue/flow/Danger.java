package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Locale;
import mn.sanal.i18n.mongolian.LatinTyped;

/**
 * Words that tell of harm to a child, or of a person who thinks of dying. A report with them shows
 * the help lines at once and takes the way of child safety, whatever its category: told once too
 * often harms nobody.
 */
final class Danger {

  /** Harm to oneself, or sexual harm: enough alone. Beginnings of words. */
  private static final List<String> ALONE =
      List.of(
          ("амиа хорло,амиа егүүт,үхмээр,үхэхийг"
                  + " хүс,хүчиндс,хүчиндэж,хүчиндэх,хүчирхийлэ,хүчирхийлл,хүчирхийлс,бэлгийн"
                  + " дарамт,бэлгийн хүчир,мөлжлөг,suicide,kill myself,want to die,rape,sexual"
                  + " abuse,molest")
              .split(","));

  private static final List<String> CHILD =
      List.of(
          "хүүхэд,хүүхд,сурагч,охин,хүүг,хүү ,багачууд,child,pupil,girl,boy,student,kid"
              .split(","));

  private static final List<String> HARM =
      List.of(
          ("зодо,зодс,зоди,цохис,цохид,дарамтл,дарамтал,дээрэлх,айлган,нүдэж,хаяс,өлсгө,"
                  + "beat,hit ,abuse,bully,bullie,neglect,violence")
              .split(","));

  private static final int LONGEST_WORD = 40;

  private Danger() {}

  static boolean in(String text) {
    String words = text.toLowerCase(Locale.ROOT) + " ";
    return isTold(words) || isTold(inCyrillic(words));
  }

  /** The words typed in Latin letters, in each spelling that they may stand for. */
  private static String inCyrillic(String words) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      if (!Character.isLetter(words.charAt(i))) {
        if (i > from && i - from <= LONGEST_WORD) {
          LatinTyped.readings(words.subSequence(from, i))
              .forEach(reading -> out.append(reading).append(' '));
        }
        from = i + 1;
      }
    }
    return out.toString();
  }

  private static boolean isTold(String words) {
    return any(words, ALONE) || (any(words, CHILD) && any(words, HARM));
  }

  private static boolean any(String words, List<String> signs) {
    for (String sign : signs) {
      for (int at = words.indexOf(sign); at >= 0; at = words.indexOf(sign, at + 1)) {
        if (at == 0 || !Character.isLetter(words.charAt(at - 1))) {
          return true;
        }
      }
    }
    return false;
  }
}
