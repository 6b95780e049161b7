package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which word of its writer a case still waits for. */
class CaseSummaryTest {

  @ParameterizedTest
  @EnumSource
  void isNotAskedForAWordThatWouldBeLost(CaseStatus status) {
    CaseSummary summary =
        new CaseSummary(
            new CaseNumber("S-26-7K3QD"),
            CaseKind.COMPLAINT,
            "medicine",
            status,
            LocalDate.of(2026, 11, 1),
            null,
            null,
            null);

    assertThat(Arrays.stream(Verdict.values()).filter(summary::awaits).toList())
        .isEqualTo(
            switch (status) {
              case ANSWERED -> List.of(Verdict.values());
              case RESOLVED -> List.of(Verdict.HALF, Verdict.NOT_SOLVED);
              default -> List.of();
            });
  }
}
