package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of harm to a child, and of not wanting to live, bring the help lines at once. */
class DangerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Багш хүүхдийг зодсон",
        "Сурагчдыг дарамталдаг",
        "Намайг хүчирхийлсэн",
        "Би үхмээр байна",
        "The teacher beats a child",
        "bagsh, huuhdiig zodson!",
        "I want to die",
      })
  void hearsDanger(String text) {
    assertThat(Danger.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Эмийн санд эм алга",
        "Хүүхдийн эмчид удаан дараалалтай",
        "Дулаан муу, хүүхдүүд даарч байна",
        "The queue is too long",
        "Хуулийн хүчинд найдна",
        "A child needs therapeutic shoes",
      })
  void hearsAnOrdinaryComplaint(String text) {
    assertThat(Danger.in(text)).isFalse();
  }
}
