package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.CaseNumber;

/**
 * What was typed into the search box, taken apart: words, phrases in quotes, or the number of a
 * case. There is no syntax that could be wrong; a quote without its twin is nothing.
 *
 * @param parts words and phrases in their order, at most {@value #MOST_PARTS}
 */
record Typed(List<Part> parts, Optional<CaseNumber> number) {

  static final int LONGEST = 300;
  static final int MOST_PARTS = 24;

  private static final Pattern PART =
      Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|([^\\s\"“”„«»]+)");

  /** A word, or a phrase whose words must stand together. */
  record Part(String text, boolean phrase) {}

  Typed {
    parts = List.copyOf(parts);
  }

  static Typed read(String input) {
    String text = input.substring(0, Math.min(input.length(), LONGEST));
    List<Part> parts = new ArrayList<>();
    Matcher found = PART.matcher(text);
    while (found.find() && parts.size() < MOST_PARTS) {
      String phrase = found.group(1);
      parts.add(phrase != null ? new Part(phrase, true) : new Part(found.group(2), false));
    }
    parts.removeIf(part -> part.text().isBlank());
    return new Typed(parts, CaseNumber.parse(text));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }
}
