package mn.sanal.dialogue.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static final Condition RED = new Condition.OneOf("colour", Set.of("red"));
  private static final Condition FEW = new Condition.Within("count", 0, 3);

  private static Map<String, Answer> colour(String... codes) {
    return Map.of("colour", new Answer.Choice(List.of(codes)));
  }

  @Test
  void oneOfSeveralChoicesIsEnough() {
    assertThat(RED.holds(colour("blue", "red"))).isTrue();
    assertThat(RED.holds(colour("blue"))).isFalse();
  }

  @Test
  void yesAndNoAreCodesToo() {
    Condition yes = new Condition.OneOf("ok", Set.of("yes"));

    assertThat(yes.holds(Map.of("ok", new Answer.YesNo(true)))).isTrue();
    assertThat(yes.holds(Map.of("ok", new Answer.YesNo(false)))).isFalse();
  }

  @Test
  void bothBoundsAreIncluded() {
    assertThat(FEW.holds(Map.of("count", new Answer.Quantity(3)))).isTrue();
    assertThat(FEW.holds(Map.of("count", new Answer.Rating(4)))).isFalse();
  }

  @Test
  void aQuestionThatWasNotAnsweredSatisfiesNothing() {
    assertThat(RED.holds(Map.of())).isFalse();
    assertThat(FEW.holds(Map.of())).isFalse();
    assertThat(new Condition.Not(RED).holds(Map.of())).isFalse();
  }

  @Test
  void conditionsCombine() {
    Condition both = new Condition.All(List.of(RED, FEW));
    Condition either = new Condition.Any(List.of(RED, FEW));

    assertThat(both.holds(colour("red"))).isFalse();
    assertThat(either.holds(colour("red"))).isTrue();
    assertThat(new Condition.Not(RED).holds(colour("blue"))).isTrue();
    assertThat(Condition.ALWAYS.holds(Map.of())).isTrue();
  }
}
