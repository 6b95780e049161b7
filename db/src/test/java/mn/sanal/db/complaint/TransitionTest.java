package mn.sanal.db.complaint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.dialogue.CaseStatus;
import org.junit.jupiter.api.Test;

class TransitionTest {

  @Test
  void everyStatusCanBeReachedAndTheLastOnesAreFew() {
    Set<CaseStatus> reached = EnumSet.of(CaseStatus.RECEIVED);
    Set<CaseStatus> left = EnumSet.noneOf(CaseStatus.class);
    for (Transition transition : Transition.values()) {
      reached.add(transition.to());
      left.addAll(transition.from());
    }
    assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    assertThat(EnumSet.complementOf(EnumSet.copyOf(left))).containsExactly(CaseStatus.WITHDRAWN);
  }

  @Test
  void onlyTheCitizenConfirmsDisputesAndWithdraws() {
    for (Transition transition :
        Set.of(Transition.CONFIRM, Transition.DISPUTE, Transition.WITHDRAW)) {
      assertThat(transition.actors()).containsExactly(Actor.Kind.CITIZEN);
    }
  }

  @Test
  void whatIsOfferedIsExactlyWhatIsAllowed() {
    for (CaseStatus status : CaseStatus.values()) {
      for (Actor.Kind actor : Actor.Kind.values()) {
        assertThat(Transition.of(status, actor))
            .containsExactlyInAnyOrderElementsOf(
                Stream.of(Transition.values())
                    .filter(transition -> transition.allows(status, actor))
                    .toList());
      }
    }
    assertThat(Transition.of(CaseStatus.ANSWERED, Actor.Kind.OFFICIAL))
        .containsExactly(Transition.ANSWER);
  }

  @Test
  void theDocumentationShowsThisTable() throws IOException {
    String table =
        Arrays.stream(Transition.values())
            .map(
                transition ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            words(Stream.of(transition)),
                            words(transition.actors().stream().sorted()),
                            words(transition.from().stream().sorted()),
                            words(Stream.of(transition.to()))))
            .collect(joining("", "| action | by | from | to |\n|---|---|---|---|\n", ""));
    assertThat(Files.readString(Path.of("..", "docs", "complaints.md"))).contains(table);
  }

  private static String words(Stream<? extends Enum<?>> values) {
    return values
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(joining(", "));
  }
}
