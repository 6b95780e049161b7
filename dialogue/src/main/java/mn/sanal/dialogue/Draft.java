package mn.sanal.dialogue;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey or report that is not sent off yet.
 *
 * @param script what is gone through: {@code complaint}, {@code suggestion}, {@code thanks}, or the
 *     hash of a survey
 * @param answers what was accepted, by question; kept even when a later change makes it moot
 * @param skipped questions that were passed over
 * @param spot where the citizen is
 * @param trail where they came from, the last spot last
 * @param told the channel's id of the message that answered each question last
 * @param place the soum or district chosen, or empty
 * @param mayBeShown officials may read the text as written
 * @param danger the words tell of harm to a child, or to the writer
 */
public record Draft(
    String script,
    Map<String, Answer> answers,
    Set<String> skipped,
    Spot spot,
    List<Spot> trail,
    Map<String, Long> told,
    String place,
    boolean mayBeShown,
    boolean danger) {

  /** The question how old one is. */
  public static final String AGE = "age";

  /** Longer trails forget their beginning. */
  static final int MAX_TRAIL = 60;

  public Draft {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    skipped = Set.copyOf(skipped);
    trail = List.copyOf(trail);
    told = Map.copyOf(told);
  }

  /** A draft with nothing in it, before its first question. */
  public static Draft begin(String script, Spot first, String place) {
    return new Draft(script, Map.of(), Set.of(), first, List.of(), Map.of(), place, false, false);
  }

  public @Nullable Answer answer(String question) {
    return answers.get(question);
  }

  /** Whether the question was answered or passed over. */
  public boolean isDone(String question) {
    return answers.containsKey(question) || skipped.contains(question);
  }

  /** Whether nothing was answered but how old one is, which is known from before. */
  public boolean isEmpty() {
    return answers.keySet().stream().allMatch(AGE::equals);
  }

  public Draft with(String question, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    more.put(question, answer);
    Set<String> fewer = new HashSet<>(skipped);
    fewer.remove(question);
    return new Draft(script, more, fewer, spot, trail, told, place, mayBeShown, danger);
  }

  public Draft skip(String question) {
    Map<String, Answer> fewer = new LinkedHashMap<>(answers);
    fewer.remove(question);
    Set<String> more = new HashSet<>(skipped);
    more.add(question);
    return new Draft(script, fewer, more, spot, trail, told, place, mayBeShown, danger);
  }

  /** Moves without leaving a trace, as paging and ticking do. */
  public Draft at(Spot next) {
    return new Draft(script, answers, skipped, next, trail, told, place, mayBeShown, danger);
  }

  /** Moves on; going back leads to where the citizen is now. */
  public Draft onTo(Spot next) {
    List<Spot> longer =
        Stream.concat(trail.stream(), Stream.of(spot))
            .skip(Math.max(0, trail.size() + 1 - MAX_TRAIL))
            .toList();
    return new Draft(script, answers, skipped, next, longer, told, place, mayBeShown, danger);
  }

  /** Undoes the last move; stays where it is at the beginning. */
  public Draft back() {
    if (trail.isEmpty()) {
      return this;
    }
    List<Spot> shorter = trail.subList(0, trail.size() - 1);
    return new Draft(
        script, answers, skipped, trail.getLast(), shorter, told, place, mayBeShown, danger);
  }

  /** Remembers the message that a question was answered by. */
  public Draft told(String question, long message) {
    Map<String, Long> more = new LinkedHashMap<>(told);
    more.put(question, message);
    return new Draft(script, answers, skipped, spot, trail, more, place, mayBeShown, danger);
  }

  /** The same where none of those messages is: in another chat. */
  public Draft elsewhere() {
    return new Draft(script, answers, skipped, spot, trail, Map.of(), place, mayBeShown, danger);
  }

  /** The question that a message answered. */
  public Optional<String> toldBy(long message) {
    return told.entrySet().stream()
        .filter(entry -> entry.getValue() == message)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public Draft inPlace(String chosen) {
    return new Draft(script, answers, skipped, spot, trail, told, chosen, mayBeShown, danger);
  }

  public Draft shown(boolean asWritten) {
    return new Draft(script, answers, skipped, spot, trail, told, place, asWritten, danger);
  }

  public Draft dangerous(boolean harm) {
    return new Draft(script, answers, skipped, spot, trail, told, place, mayBeShown, harm);
  }

  /**
   * A place in a draft.
   *
   * @param question the question's id, or {@link #REVIEW}
   * @param within how far a list of places is opened, see the flow of places; else empty
   * @param page of a long list, from 0
   * @param typed letters that narrow the list, or empty
   * @param picked codes ticked so far
   */
  public record Spot(String question, String within, int page, String typed, List<String> picked) {

    /** The last look before sending. */
    public static final String REVIEW = "@review";

    public Spot {
      picked = List.copyOf(picked);
    }

    public static Spot of(String question) {
      return new Spot(question, "", 0, "", List.of());
    }

    public static Spot of(String question, String within) {
      return new Spot(question, within, 0, "", List.of());
    }

    public Spot page(int number) {
      return new Spot(question, within, Math.max(0, number), typed, picked);
    }

    public Spot typed(String letters) {
      return new Spot(question, within, 0, letters, picked);
    }

    public Spot picked(List<String> codes) {
      return new Spot(question, within, page, typed, codes);
    }

    public boolean isReview() {
      return question.equals(REVIEW);
    }
  }
}
