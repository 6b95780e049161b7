package mn.sanal.admin.search.load;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;

/**
 * Invented cases, each a function of the seed and its own number alone, so that a million need no
 * memory and any of them can be made again. Their texts have 40 words in the median.
 */
public final class InventedCases {

  /** The end of the time in which they were received. */
  public static final Instant UNTIL = Instant.parse("2026-11-25T00:00:00Z");

  private static final long YEARS_MILLIS = 3L * 365 * 24 * 3_600 * 1_000;
  private static final double MEDIAN_WORDS = 42;
  private static final double SPREAD = 0.45;
  private static final int FEWEST_WORDS = 6;
  private static final int MOST_WORDS = 220;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final CaseStatus[] STATUSES = {
    CaseStatus.RESOLVED,
    CaseStatus.ANSWERED,
    CaseStatus.RECEIVED,
    CaseStatus.WITH_OFFICIAL,
    CaseStatus.UNDER_REVIEW,
    CaseStatus.DECLINED,
    CaseStatus.WITHDRAWN
  };

  private final Vocabulary vocabulary = new Vocabulary();
  private final long seed;

  public InventedCases(long seed) {
    this.seed = seed;
  }

  /** As it would stand in the database. */
  public record Case(
      CaseNumber number,
      CaseKind kind,
      String category,
      CaseStatus status,
      String place,
      String text,
      Instant receivedAt) {}

  /** Cases 0 to {@code count} less one. */
  public Stream<Case> first(long count) {
    return LongStream.range(0, count).mapToObj(this::of);
  }

  /** One of at most 33 million. */
  public Case of(long index) {
    var random = new SplittableRandom(seed * 1_000_003 + index);
    String topic = vocabulary.topics().get(random.nextInt(vocabulary.topics().size()));
    Vocabulary.Area area = vocabulary.area(random);
    int kind = random.nextInt(20);
    return new Case(
        number(index),
        kind == 0 ? CaseKind.THANKS : kind < 4 ? CaseKind.SUGGESTION : CaseKind.COMPLAINT,
        topic,
        STATUSES[(int) (STATUSES.length * random.nextDouble() * random.nextDouble())],
        area.code(),
        text(topic, area, random),
        UNTIL.minusMillis((long) (YEARS_MILLIS * random.nextDouble())));
  }

  private static CaseNumber number(long index) {
    var digits = new StringBuilder("S-25-");
    for (int shift = 20; shift >= 0; shift -= 5) {
      digits.append(DIGITS.charAt((int) (index >> shift & 31)));
    }
    return new CaseNumber(digits.toString());
  }

  private String text(String topic, Vocabulary.Area area, SplittableRandom random) {
    var hand = new Hand(random);
    int words =
        (int)
            Math.clamp(MEDIAN_WORDS * Math.exp(SPREAD * normal(random)), FEWEST_WORDS, MOST_WORDS);
    var text = new StringBuilder(words * 8);
    int inSentence = 0;
    int length = 6 + random.nextInt(9);
    for (int i = 0; i < words; i++) {
      boolean ends = ++inSentence == length || i == words - 1;
      String word = ends ? vocabulary.verb(random) : word(topic, area, random);
      String typed = hand.types(word);
      text.append(inSentence == 1 ? capital(typed) : typed).append(ends ? ". " : " ");
      if (ends) {
        inSentence = 0;
        length = 6 + random.nextInt(9);
      }
    }
    return text.toString().strip();
  }

  private String word(String topic, Vocabulary.Area area, SplittableRandom random) {
    int what = random.nextInt(100);
    if (what < 2) {
      return Vocabulary.form(area.forms(), random);
    }
    if (what < 5) {
      return amount(random);
    }
    if (what < 35) {
      return vocabulary.plain(random);
    }
    return what < 50 ? vocabulary.verb(random) : vocabulary.noun(topic, random);
  }

  /** A time, a count with its ending, or a price. */
  private static String amount(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> "%d:%02d".formatted(7 + random.nextInt(14), random.nextInt(12) * 5);
      case 1 -> (1 + random.nextInt(31)) + (random.nextBoolean() ? "-ны" : "-р");
      case 2 -> String.valueOf(500L * (1 + random.nextInt(400)));
      default -> String.valueOf(1 + random.nextInt(60));
    };
  }

  /** Near enough to a normal deviate. */
  private static double normal(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
