package mn.sanal.dialogue.flow;

/**
 * What somebody wants to begin, as a button or a page holds it.
 *
 * @param script key of a script, or id of a survey
 * @param at facility or place where it is to begin, or empty
 * @param key what was answered to the key question already, as {@link KeyAnswer} writes it, or
 *     empty
 * @param words what was written already, or empty
 */
record Wish(String script, String at, String key, String words) {

  private static final String AT = "@";
  private static final String KEY = "=";
  private static final String WORDS = "\n";

  static Wish of(String text) {
    return new Wish(
        between(text, "", AT),
        between(text, AT, KEY),
        between(text, KEY, WORDS),
        between(text, WORDS, ""));
  }

  String text() {
    return script + AT + at + KEY + key + (words.isEmpty() ? "" : WORDS + words);
  }

  /** The part behind one sign and before another; empty signs are the two ends. */
  private static String between(String text, String after, String before) {
    int from = after.isEmpty() ? 0 : text.indexOf(after);
    if (from < 0) {
      return "";
    }
    int end = before.isEmpty() ? -1 : text.indexOf(before, from);
    return text.substring(from + after.length(), end < 0 ? text.length() : end);
  }
}
