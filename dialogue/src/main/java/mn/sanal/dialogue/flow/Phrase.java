package mn.sanal.dialogue.flow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mn.sanal.i18n.mongolian.LatinTyped;

/**
 * A few words that were typed, as far as it matters what they say: without case, punctuation and
 * the words that add nothing, in either script.
 */
record Phrase(List<String> words) {

  private static final Set<String> NOTHING_ADDED =
      Set.of(
          ("байна байсан байлаа байдаг болсон гэж бодож үнэлье үнэлнэ өгье өгнө би бол аа ээ оо өө"
                  + " шүү даа дээ лээ байнаа л юм ee aa daa dee shuu is was it i think the"
                  + " please")
              .split(" ", -1));

  /** Endings that only draw a word out. */
  private static final Set<String> DRAWN = Set.of("аа", "ээ", "оо", "өө", "даа", "дээ");

  static Phrase of(String text) {
    List<String> words = new ArrayList<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder word = new StringBuilder();
    for (int at = 0; at <= plain.length(); at++) {
      if (at < plain.length() && Character.isLetterOrDigit(plain.charAt(at))) {
        word.append(plain.charAt(at));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return new Phrase(words);
  }

  /** Without what adds nothing; the same when there is nothing else. */
  Phrase kernel() {
    List<String> kept = words.stream().filter(word -> !NOTHING_ADDED.contains(word)).toList();
    return kept.isEmpty() ? this : new Phrase(kept);
  }

  /** «Сайн сайн» says no more than «сайн». */
  Phrase withoutRepeats() {
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      if (kept.isEmpty() || !kept.getLast().equals(word)) {
        kept.add(word);
      }
    }
    return new Phrase(kept);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether it says what another phrase, written correctly, says. */
  boolean says(Phrase other) {
    return matches(other) || kernel().matches(other.kernel());
  }

  boolean says(String other) {
    return says(of(other));
  }

  boolean saysOneOf(List<String> others) {
    return others.stream().anyMatch(this::says);
  }

  private boolean matches(Phrase other) {
    if (words.isEmpty() || words.size() != other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isSame(words.get(i), other.words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String typed, String written) {
    return typed.equals(written)
        || (typed.startsWith(written) && DRAWN.contains(typed.substring(written.length())))
        || (isLatin(typed)
            && isLatin(written)
            && drawnTogether(typed).equals(drawnTogether(written)))
        || (typed.length() <= 20 && isLatin(typed) && LatinTyped.readings(typed).contains(written));
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  /** Letters that were drawn out count once. */
  private static String drawnTogether(String word) {
    return word.replaceAll("(.)\\1+", "$1");
  }
}
