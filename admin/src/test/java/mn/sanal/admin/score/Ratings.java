package mn.sanal.admin.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.admin.RunningConsole;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;

/** Ratings of the availability of medicines, by people who came just now. */
final class Ratings {

  private static final AtomicInteger LAST = new AtomicInteger();

  private Ratings() {}

  /**
   * So many at once, with these answers in turn.
   *
   * @return who rated
   */
  static List<UUID> of(RunningConsole console, String facility, int count, String... got) {
    Survey survey = console.bean(Surveys.class).byId("medicines").orElseThrow();
    List<UUID> people = new ArrayList<>();
    List<NewResponse> responses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int n = LAST.incrementAndGet();
      people.add(UUID.randomUUID());
      var rated =
          new Event.Rated(
              new CaseNumber("S-26-%05d".formatted(n)),
              new SecretCode("K7QD-4444-%04d".formatted(n)),
              survey.id(),
              survey.hash(),
              facility.substring(0, 4),
              facility,
              null,
              null,
              Map.of("got", new Answer.Choice(List.of(got[i % got.length]))),
              Language.MONGOLIAN);
      responses.add(new NewResponse(rated, people.get(i), console.clock.instant()));
    }
    console.bean(Citizens.class).add(people, console.clock.instant());
    console.bean(Responses.class).submit(responses);
    return people;
  }
}
