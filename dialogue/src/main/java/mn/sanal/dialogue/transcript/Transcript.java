package mn.sanal.dialogue.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;

/**
 * A dialogue as text. Lines above the first {@code ▶} are its head: comments with {@code #}, and
 * {@code survey:} with a bundled survey's id or the path of a survey file, and {@code case:} with a
 * case from before, {@code ask:} with what staff ask about it (see {@link SampleCase}), and {@code
 * bot:} with the name of a bot in Telegram, where the act {@code {telegram}} goes on. {@code ▶} is
 * what the citizen does; what follows is what came of it: {@code ◀} a question, {@code ◁} a notice,
 * {@code ✔} the receipt, each with its buttons, {@code ⓘ} a short word beside, {@code ●} what
 * happened.
 */
public final class Transcript {

  private static final String DOES = "▶ ";
  private static final String DAYS = "{days ";
  private static final String TELEGRAM = "{telegram}";

  private final List<String> head = new ArrayList<>();
  private final List<String> acts = new ArrayList<>();

  private Transcript() {}

  public static Transcript of(String text) {
    Transcript transcript = new Transcript();
    for (String line : text.lines().toList()) {
      if (line.startsWith(DOES)) {
        transcript.acts.add(line.substring(DOES.length()).strip());
      } else if (transcript.acts.isEmpty() && !line.isBlank()) {
        transcript.head.add(line);
      }
    }
    return transcript;
  }

  /** The cases from before, in the order of the head, each with what staff ask about it. */
  public List<CaseSummary> cases() {
    Map<CaseNumber, CaseSurvey> asked =
        all("ask: ")
            .map(SampleCase::question)
            .collect(Collectors.toMap(SampleCase.Asked::about, SampleCase.Asked::survey));
    return all("case: ")
        .map(SampleCase::read)
        .map(summary -> summary.asked(asked.get(summary.number())))
        .toList();
  }

  private Stream<String> all(String name) {
    return head.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()));
  }

  /** A value of the head, such as that of {@code survey: medicines}. */
  public Optional<String> head(String name) {
    return head.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /**
   * Plays what the citizen does and writes down what comes of it. After each step the state goes
   * through its JSON form.
   */
  public String replay(Engine engine, SampleContext context) {
    StringBuilder out = new StringBuilder();
    head.forEach(line -> out.append(line).append('\n'));
    cases().forEach(context::add);
    head("bot").ifPresent(context::hasBot);
    Citizen citizen = new Citizen();
    State state = State.NEW;
    for (String act : acts) {
      out.append('\n').append(DOES).append(act).append('\n');
      if (act.startsWith(DAYS)) {
        context.passes(Duration.ofDays(Integer.parseInt(act.replaceAll("\\D", ""))));
        continue;
      }
      if (act.equals(TELEGRAM)) {
        context.inTelegram(state);
        citizen = new Citizen();
        state = State.NEW;
        continue;
      }
      Optional<Input> input = citizen.act(act);
      if (input.isEmpty()) {
        out.append("✘ no such button\n");
        continue;
      }
      context.hears(citizen.message());
      Step step = engine.step(state, input.get(), context);
      for (Event event : step.events()) {
        out.append(Printed.of(event));
        context.apply(event);
        if (event instanceof Event.Shown(var message)) {
          citizen.saw(message);
        }
      }
      state = State.fromJson(step.state().toJson());
    }
    return out.toString();
  }
}
