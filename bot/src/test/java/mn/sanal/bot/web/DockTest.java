package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import mn.sanal.dialogue.Button;
import org.junit.jupiter.api.Test;

/** Where the answers and the ways on stand. */
class DockTest {

  private static final Button DONE = new Button("Дууслаа", "q:5:ok");
  private static final Button BACK = new Button("‹ Буцах", "q:5:b");
  private static final Button SKIP = new Button("Алгасах ›", "q:5:s");
  private static final Button CANCEL = new Button("Болих", "q:5:x");

  @Test
  void whatWasTickedIsKeptByTheWayOn() {
    Dock dock = dock("✓ Гурав", List.of(BACK, SKIP, CANCEL));

    assertThat(dock.on()).isEqualTo(DONE);
    assertThat(dock.ready()).isTrue();
    assertThat(dock.others()).containsExactly(SKIP, CANCEL);
    assertThat(dock.rows()).hasSize(2);
  }

  @Test
  void withoutATickTheWayOnIsToSkip() {
    Dock dock = dock("Гурав", List.of(BACK, SKIP, CANCEL));

    assertThat(dock.on()).isEqualTo(SKIP);
    assertThat(dock.ready()).isFalse();
    assertThat(dock.rows().getLast()).extracting(Dock.Choice::label).containsExactly(DONE.label());
    assertThat(dock.others()).containsExactly(CANCEL);
  }

  @Test
  void whereNothingCanBeSkippedItIsAlwaysToBeDone() {
    assertThat(dock("Гурав", List.of(BACK, CANCEL)).on()).isEqualTo(DONE);
  }

  @Test
  void aScaleStandsSideBySideOnlyWhereItsWordsFit() {
    assertThat(scale("амархан").look()).isEqualTo("scale");
    assertThat(scale("сонсдоггүй").look()).isEmpty();
    assertThat(scale("сонсдоггүй").rows()).hasSize(5);
  }

  private static Dock scale(String word) {
    return Dock.of(
        List.of(
            IntStream.rangeClosed(1, 5)
                .mapToObj(step -> new Button(step + " Маш " + word, "q:5:r" + step))
                .toList()));
  }

  private static Dock dock(String third, List<Button> ways) {
    return Dock.of(
        List.of(
            List.of(new Button("Нэг", "q:5:c+0")),
            List.of(new Button(third, "q:5:c-1")),
            List.of(DONE),
            ways));
  }
}
