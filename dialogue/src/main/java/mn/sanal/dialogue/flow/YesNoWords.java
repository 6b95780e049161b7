package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;

/** Yes and no as people say them. */
final class YesNoWords {

  private static final List<String> YES =
      List.of(
          "тийм",
          "тиймээ",
          "за",
          "заа",
          "зүйтэй",
          "ок",
          "окей",
          "болно",
          "болноо",
          "мэдээж",
          "яг тийм",
          "харин тийм",
          "тийм тийм",
          "зөв",
          "бий",
          "байгаа",
          "байсан",
          "тэгсэн",
          "тэгнэ",
          "тэгье",
          "зөвшөөрч байна",
          "зөвшөөрнө",
          "yes",
          "y",
          "yeah",
          "yep",
          "yup",
          "ok",
          "okay",
          "sure",
          "of course",
          "за за",
          "заза",
          "за тэгье",
          "за тэг",
          "тэг",
          "тэгээрэй",
          "аан тийм",
          "тийн",
          "okey",
          "yea",
          "да",
          "tiim",
          "za");
  private static final List<String> NO =
      List.of(
          "үгүй",
          "үгүйээ",
          "үгүй үгүй",
          "биш",
          "огт үгүй",
          "хэзээ ч үгүй",
          "байхгүй",
          "алга",
          "болохгүй",
          "тэгээгүй",
          "тэгэхгүй",
          "зөвшөөрөхгүй",
          "no",
          "n",
          "nope",
          "ugv",
          "угуй",
          "угүй",
          "үгуй",
          "үгй",
          "тийм биш",
          "огтхон ч үгүй",
          "хараахан үгүй",
          "одоохондоо үгүй",
          "not",
          "never",
          "нет",
          "ugui",
          "ugu",
          "uguiee",
          "бишээ");
  private static final List<String> YES_SIGNS = List.of("👍", "✅", "✔", "☑", "👌", "🙆", "+");
  private static final List<String> NO_SIGNS = List.of("👎", "❌", "✖", "🙅", "⛔", "-");
  private static final String NEGATION = "гүй";
  private static final String UNKNOWING = "мэд";

  /** The verb stands at the end of a question, before its particle. */
  private static final int VERBS = 4;

  private YesNoWords() {}

  /** Whether it is a yes; empty where it is neither. */
  static Optional<Boolean> read(String text) {
    Phrase phrase = Phrase.of(text);
    if (phrase.isEmpty()) {
      String sign = text.strip();
      return YES_SIGNS.stream().anyMatch(sign::startsWith)
          ? Optional.of(true)
          : NO_SIGNS.stream().anyMatch(sign::startsWith) ? Optional.of(false) : Optional.empty();
    }
    return phrase.saysOneOf(YES)
        ? Optional.of(true)
        : phrase.saysOneOf(NO) ? Optional.of(false) : Optional.empty();
  }

  /** The same, where the question's own verb may stand for the answer: «ирсэн», «ирээгүй». */
  static Optional<Boolean> read(String text, String question) {
    Optional<Boolean> plain = read(text);
    List<String> words = Phrase.of(text).words();
    if (plain.isPresent() || words.size() != 1) {
      return plain;
    }
    String word = words.getFirst();
    List<String> asked = Phrase.of(question).words();
    if (word.length() > 3 && asked.contains(word)) {
      return Optional.of(true);
    }
    boolean negated =
        word.endsWith(NEGATION)
            && !word.startsWith(UNKNOWING)
            && asked.subList(Math.max(0, asked.size() - VERBS), asked.size()).stream()
                .anyMatch(verb -> stem(word).length() > 1 && verb.startsWith(stem(word)));
    return negated ? Optional.of(false) : Optional.empty();
  }

  /** Of «үзээгүй» what «үзсэн» begins with too. */
  private static String stem(String word) {
    return word.substring(0, word.length() - NEGATION.length()).replaceAll("[аэоөиуүяеёюй]+$", "");
  }
}
