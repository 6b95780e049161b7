package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which medicine was missing is found however it is typed; what no list holds is kept as typed. */
class MedicinesTest {

  private static World atTheMissingOnes() {
    World world = World.agreed(Surveys.bundled());
    world.presses("survey").presses("s:medicines").types("41").presses("u:85").presses("u:8501");
    return world.presses("f:8501-PHR1").types("заримыг нь авсан");
  }

  private static List<String> ticked(World world) {
    return world.draft().spot().picked();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Парацетамол, paracetamol
          парацетамолыг, paracetamol
          paracetamol, paracetamol
          paratsetamol, paracetamol
          парацетомол, paracetamol
          панадол, paracetamol
          panadol, paracetamol
          нурофен, ibuprofen
          ибупрофин, ibuprofen
          амоксицилин, amoxicillin
          amoksitsillin, amoxicillin
          амоксицилинийг, amoxicillin
          бисептол, cotrimoxazole
          котримоксазол, cotrimoxazole
          ципрофлоксоцин, ciprofloxacin
          амлодепин, amlodipine
          amlodepin, amlodipine
          энап, enalapril
          каптаприл, captopril
          конкор, bisoprolol
          гипотиазид, hydrochlorothiazide
          фурасемид, furosemide
          аспирин кардио, aspirin
          кардиомагнил, aspirin
          метфармин, metformin
          диабетон, gliclazide
          инсулиныг, insulin
          insulin, insulin
          вентолин, salbutamol
          омепрозол, omeprazole
          регидрон, ors
          шингэн сэлбэх давс, ors
          витамин д, vitamin_d
          финлепсин, carbamazepine
          """)
  void isFoundAsTyped(String typed, String code) {
    assertThat(ticked(atTheMissingOnes().types(typed))).containsExactly(code);
  }

  @Test
  void lettersThatFitSeveralNarrowTheList() {
    World world = atTheMissingOnes().types("цеф");

    assertThat(ticked(world)).hasSizeLessThanOrEqualTo(1);
    assertThat(world.refusal()).isNull();
  }

  @Test
  void severalAreTickedByOneMessageAndDoneIsSaid() {
    World world = atTheMissingOnes().types("парацетамол, инсулин болон нурофен");
    assertThat(ticked(world)).containsExactly("paracetamol", "ibuprofen", "insulin");

    world.types("дууслаа");
    assertThat(world.draft().answer("missing"))
        .isEqualTo(new Answer.Choice(List.of("paracetamol", "ibuprofen", "insulin")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Лозартан", "Преднизолон", "кетонал", "зүрхний дусал", "Азитромицин"})
  void whatTheListDoesNotHoldIsKeptAsTyped(String typed) {
    World world = atTheMissingOnes().types(typed).types("инсулин").presses("ok");

    assertThat(world.draft().answer("missing"))
        .isEqualTo(new Answer.Choice(List.of("insulin", "other"), typed));
    assertThat(world.state).isEqualTo(State.fromJson(world.state.toJson()));
  }

  @Test
  void wordsAreUntickedWithTheirChoice() {
    World world = atTheMissingOnes().types("Лозартан");
    assertThat(ticked(world)).containsExactly("other", "=Лозартан");
    world.presses("p1").presses("p2").presses("p3").presses("c-27");

    assertThat(ticked(world)).isEmpty();
  }

  @Test
  void notKnowingTheNameClearsTheOthers() {
    World world = atTheMissingOnes().types("инсулин").types("Нэрийг нь мэдэхгүй");

    assertThat(ticked(world)).containsExactly("unknown");
  }
}
