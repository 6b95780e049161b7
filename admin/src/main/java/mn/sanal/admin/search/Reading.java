package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.PersonalData;

/**
 * How the text of the search box was understood. The fields that were not are among the words.
 *
 * @param words what is looked for in the texts
 * @param conditions fields that were understood
 * @param unclear fields that were not, as typed
 */
public record Reading(Typed words, List<Condition> conditions, List<String> unclear) {

  public Reading {
    conditions = List.copyOf(conditions);
    unclear = List.copyOf(unclear);
  }

  /** A text in which nothing but words is understood. */
  public static Reading ofWords(String typed) {
    Typed read = Typed.read(typed);
    var reading = new Builder();
    for (Typed.Term term : read.terms()) {
      if (term.field() == null) {
        reading.word(term);
      } else {
        reading.unclear(term);
      }
    }
    return reading.build(read);
  }

  /** Whether there is a word to look for, and not limits alone. */
  public boolean hasWords() {
    return words.terms().stream().anyMatch(term -> !term.not());
  }

  /** The case whose number was typed and nothing else. */
  public Optional<CaseNumber> number() {
    return words.number();
  }

  /** The parts of the text that must be found, as they were typed. */
  public List<String> wanted() {
    return words.terms().stream()
        .filter(term -> !term.not())
        .map(Typed.Term::source)
        .distinct()
        .toList();
  }

  /**
   * The text without what names a person. No text of the index holds such a thing, so it could find
   * nothing, and it must not stand in an address.
   */
  public static String withoutPersonalData(String typed) {
    var rest = new StringBuilder(typed);
    var fields = new StringBuilder();
    for (Typed.Term term : Typed.read(typed).terms()) {
      int at = Typed.find(rest, term.source());
      if (term.kind() == Typed.Kind.FIELD && at >= 0) {
        rest.replace(at, at + term.source().length(), " | ");
        fields.append(' ').append(term.source());
      }
    }
    String masked = PersonalData.mask(rest.toString());
    return masked.contentEquals(rest)
        ? typed
        : (masked.replace(PersonalData.MASK, " ").replace(" | ", " ") + fields)
            .replaceAll("\\s+", " ")
            .strip();
  }

  /** The text as it was typed, less one of its parts. */
  public static String without(String typed, String source) {
    int at = Typed.find(typed, source);
    return at < 0
        ? typed
        : (typed.substring(0, at).stripTrailing()
                + " "
                + typed.substring(at + source.length()).stripLeading())
            .strip();
  }

  /** Puts a reading together, part by part. */
  static final class Builder {

    private final List<Typed.Term> words = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    void word(Typed.Term term) {
      words.add(term);
    }

    void condition(Condition condition) {
      conditions.add(condition);
    }

    /** A field that says nothing known: what stands behind its colon is words like others. */
    void unclear(Typed.Term term) {
      unclear.add(term.source());
      String text = term.text().isBlank() ? term.name() : term.text();
      for (String word : text.strip().split("\\s+", -1)) {
        words.add(term.word(word));
      }
    }

    Reading build(Typed typed) {
      return new Reading(new Typed(words, typed.number()), conditions, unclear);
    }
  }
}
