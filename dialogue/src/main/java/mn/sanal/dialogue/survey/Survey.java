package mn.sanal.dialogue.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;

/**
 * A survey as it was published. Two surveys with the same {@link #hash} ask the same in the same
 * words; an answer stays bound to the hash it was given under.
 *
 * @param shortTitle the label of its button
 * @param areas the aimags and districts it is made for; without any it is asked everywhere
 * @param minutes how long it takes, for the introduction
 * @param minPeople fewer people than this are never shown as a result
 */
public record Survey(
    String id,
    int version,
    String sector,
    Text title,
    Text shortTitle,
    Text intro,
    List<String> areas,
    Audience audience,
    Consent consent,
    Safeguards safeguards,
    Period period,
    int minutes,
    int minPeople,
    List<Language> languages,
    List<Question> questions) {

  public Survey {
    areas = List.copyOf(areas);
    languages = List.copyOf(languages);
    questions = List.copyOf(questions);
  }

  /** SHA-256 of {@link #canonical}, as 64 hexadecimal digits. */
  public String hash() {
    return Canonical.hash(this);
  }

  /**
   * The content in one line of JSON, which is YAML too: reading it gives this survey again,
   * whatever the layout, the order of keys or the comments of the file it came from.
   */
  public String canonical() {
    return Canonical.json(this);
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }

  /** The one question whose answers are the score. */
  public Question keyQuestion() {
    return questions.stream().filter(Question::key).findFirst().orElseThrow();
  }

  /** The kinds of facility this survey can be about; empty when it asks for none. */
  public Set<FacilityKind> facilityKinds() {
    return questions.stream()
        .map(Question::form)
        .filter(Form.In.class::isInstance)
        .map(form -> ((Form.In) form).kinds())
        .findFirst()
        .orElse(Set.of());
  }

  /** Whether it is asked everywhere and not only where it was made for. */
  public boolean isCore() {
    return areas.isEmpty();
  }

  /** The questions that are asked under these answers, in order. */
  public List<Question> path(Map<String, Answer> answers) {
    return Paths.of(questions, answers);
  }

  /** The most questions that any citizen is asked. */
  public int longestPath() {
    return Paths.longest(questions);
  }
}
