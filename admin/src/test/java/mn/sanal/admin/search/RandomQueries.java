package mn.sanal.admin.search;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever might be typed or pasted: every block of Unicode, and scraps of syntax. */
public final class RandomQueries {

  private static final String[] SCRAPS = {
    "\"",
    "«",
    "»",
    "-",
    "--",
    "*",
    "**",
    ":",
    "..",
    "…",
    "<",
    ">",
    "<=",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "~",
    "^",
    "\\",
    "/",
    "AND",
    "OR",
    "NOT",
    "*:*",
    "төлөв:",
    "статус:нээлттэй",
    "tuluv:",
    "дугаар:",
    "S-26-",
    "S-26-7K3QD",
    "7K3QD",
    "газар:",
    "gazar:uvs",
    "сэдэв:эм",
    "салбар:",
    "байгууллага:сургууль",
    "огноо:",
    "огноо:2026-10..2026-11",
    "огноо:9999-99",
    "хугацаа:<5",
    "due:>",
    "эмнэл*",
    "а*",
    "эм*",
    "-эм",
    "-\"",
    "эмийн сан",
    "emiin san",
    "\u0000",
    "\uD800",
    "\uDC00",
    "\uFFFF",
    "\u200B",
    "\u0301",
    "İ",
    "ß",
    "ﬃ",
    " ",
    "\n",
    "\t",
    "\u00A0",
    "' or 1=1 --",
    "<script>",
    "%s",
    "{0}",
    "${x}",
    "#{y}",
    "🇲🇳",
    "👩‍👩‍👧",
    "20-р",
    "ХЭҮТ-ийн"
  };

  private static final List<UnicodeBlock> BLOCKS = new ArrayList<>();
  private static final List<List<Integer>> LETTERS = new ArrayList<>();

  static {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      UnicodeBlock block = UnicodeBlock.of(c);
      if (block != null) {
        if (BLOCKS.isEmpty() || !BLOCKS.getLast().equals(block)) {
          BLOCKS.add(block);
          LETTERS.add(new ArrayList<>());
        }
        if (LETTERS.getLast().size() < 300) {
          LETTERS.getLast().add(c);
        }
      }
    }
  }

  private RandomQueries() {}

  /** The query of a number; all blocks come in turn. */
  public static String of(int number) {
    var random = new Random(number);
    List<Integer> block = LETTERS.get(number % LETTERS.size());
    var query = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> query.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        case 1 -> query.append(' ');
        case 2 -> query.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(' ');
        default -> {
          for (int letters = random.nextInt(12); letters >= 0; letters--) {
            query.appendCodePoint(block.get(random.nextInt(block.size())));
          }
        }
      }
    }
    return query.toString();
  }
}
