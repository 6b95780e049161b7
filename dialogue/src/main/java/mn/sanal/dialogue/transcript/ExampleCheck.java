package mn.sanal.dialogue.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;
import mn.sanal.dialogue.survey.Example;
import mn.sanal.dialogue.survey.Problem;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyFile;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/**
 * Plays the example dialogues of a survey file from its first question on, in the small country of
 * {@link SamplePlaces}. {@code ▶} is what the citizen does, as in a transcript; each other line
 * must stand in what comes of it, in that order, though not every line of that need be written
 * down. An example goes on to the receipt, or to a line {@code ● Cancelled}.
 */
public final class ExampleCheck {

  private static final String DOES = "▶";
  private static final String CANCELLED = "● Cancelled";

  private final String fileName;
  private final Survey survey;
  private final Engine engine;
  private final List<Problem> problems = new ArrayList<>();

  private ExampleCheck(String fileName, Survey survey) {
    this.fileName = fileName;
    this.survey = survey;
    this.engine =
        new Engine(
            Surveys.of(List.of(survey)),
            Messages.load(),
            Limits.DEFAULT,
            new Operator("Жишээ байгууллага", "sanal@example.mn"));
  }

  /**
   * Reads a survey that is to be published.
   *
   * @throws SurveyInvalid telling all that is wrong in it, or where an example goes otherwise
   */
  public static Survey read(String fileName, String yaml) {
    SurveyFile file = SurveyReader.file(fileName, yaml);
    ExampleCheck check = new ExampleCheck(fileName, file.survey());
    file.examples().forEach(check::play);
    if (!check.problems.isEmpty()) {
      throw new SurveyInvalid(check.problems);
    }
    return file.survey();
  }

  private void play(Example example) {
    SampleContext context = new SampleContext(SamplePlaces.small().gazetteer());
    Citizen citizen = new Citizen();
    State state = State.NEW.language(Language.MONGOLIAN).consent(Engine.CONSENT_VERSION);
    Step step = engine.step(state, new Input.Pressed("m:" + survey.id()), context);
    boolean ended = false;
    List<String> came = came(step, citizen, context);
    for (Example.Line line : example.lines()) {
      if (!line.text().startsWith(DOES)) {
        if (!found(came, line)) {
          return;
        }
        ended |= line.text().equals(CANCELLED);
        continue;
      }
      Optional<Input> input = citizen.act(line.text().substring(DOES.length()).strip());
      if (input.isEmpty()) {
        told(line.number(), "there is no such button", "the last that came was: " + shown(came));
        return;
      }
      context.hears(citizen.message());
      step = engine.step(State.fromJson(step.state().toJson()), input.get(), context);
      ended |= step.events().stream().anyMatch(Event.Rated.class::isInstance);
      came = came(step, citizen, context);
    }
    if (!ended) {
      told(
          example.line(),
          "the example '" + example.what() + "' does not come to its end",
          "go on to the receipt; the last that came was: " + shown(came));
    }
  }

  /** Takes the lines up to the one that was expected. */
  private boolean found(List<String> came, Example.Line line) {
    for (int i = 0; i < came.size(); i++) {
      if (came.get(i).contains(line.text())) {
        came.subList(0, i + 1).clear();
        return true;
      }
    }
    told(line.number(), "'" + line.text() + "' does not come here", "it came: " + shown(came));
    return false;
  }

  private static List<String> came(Step step, Citizen citizen, SampleContext context) {
    List<String> lines = new ArrayList<>();
    for (Event event : step.events()) {
      context.apply(event);
      if (event instanceof Event.Shown(var message)) {
        citizen.saw(message);
      }
      lines.addAll(Printed.of(event).lines().map(ExampleCheck::plain).toList());
    }
    return lines;
  }

  /** Without the blanks that keep numbers and their units together. */
  private static String plain(String line) {
    return line.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  private static String shown(List<String> came) {
    String text = String.join(" / ", came);
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  private void told(int line, String wrong, String remedy) {
    problems.add(new Problem(fileName, line, wrong, remedy));
  }
}
