package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Form;

/**
 * Finds the choices that typed words mean: by their label or another name, in either script, in
 * another form of the word, or misspelt.
 */
record ChoiceSearch(Form.Listed form, boolean several) {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;\\n]\\s*|\\s+(?:ба|болон|бас|мөн|and)\\s+");

  private static final List<String> DONE =
      List.of("дууслаа", "болсон", "болоо", "өөр байхгүй", "done");

  /** A long list narrowed by letters; the whole one without any. */
  List<Choice> listed(String typed) {
    if (typed.isEmpty()) {
      return form.choices();
    }
    List<Choice> found = Letters.narrow(form.choices(), typed, ChoiceSearch::names);
    return found.isEmpty() ? Misspelt.nearest(form.choices(), typed, ChoiceSearch::names) : found;
  }

  private static List<String> names(Choice choice) {
    return Stream.concat(choice.label().wordings().values().stream(), choice.search().stream())
        .toList();
  }

  /** The choice that reads exactly so, else those that the letters fit. */
  List<Choice> find(Turn turn, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    for (Choice choice : form.choices()) {
      if (turn.text(choice.label()).equalsIgnoreCase(text)) {
        return List.of(choice);
      }
    }
    List<Choice> said = said(turn, text);
    return said.isEmpty() ? listed(text) : said;
  }

  /** The choice that was said in other letters, or the yes or no among them. */
  private List<Choice> said(Turn turn, String text) {
    Phrase phrase = Phrase.of(text);
    Optional<Choice> same =
        form.choices().stream()
            .filter(choice -> phrase.says(turn.text(choice.label())))
            .findFirst();
    if (same.isPresent() || several) {
      return same.stream().toList();
    }
    return YesNoWords.read(text).map(yes -> yes ? "yes" : "no").stream()
        .flatMap(code -> form.choices().stream().filter(choice -> choice.code().equals(code)))
        .toList();
  }

  /** Several names in one message; a label may hold a comma itself. */
  List<String> parts(Turn turn, String text) {
    boolean label =
        form.choices().stream().anyMatch(choice -> Phrase.of(text).says(turn.text(choice.label())));
    if (!several || label) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(text, -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts.isEmpty() ? List.of(text) : parts;
  }

  boolean isDone(Turn turn, String text) {
    Phrase phrase = Phrase.of(text);
    return several && (phrase.says(turn.text("buttons.done")) || phrase.saysOneOf(DONE));
  }
}
