package mn.sanal.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Does anything at all: sensible, hasty, confused and hostile things by turns. */
final class RandomCitizen {

  private static final List<String> WORDS =
      List.of(
          "4",
          "Улаангом",
          "ulaan",
          "Эм алга байна, хоёр долоо хоног боллоо.",
          "15 мянга",
          "2026-03-15",
          "тийм",
          "",
          " ",
          "\u0000\u200f",
          "😀".repeat(300),
          "а".repeat(9_000),
          "S-26-7K3Q0",
          "K7QD-3MXA-9TP0",
          "<b>{0}${jndi:x}%s",
          "Багш хүүхдийг зодсон юм",
          "{operator}",
          "q:0:b",
          "алтан",
          "муу",
          "за",
          "үгүй",
          "өчигдөр",
          "35 настай",
          "арван хоёр мянга таван зуу",
          "парацетамол, инсулин",
          "⭐⭐⭐",
          "-1",
          "99999999999999999999",
          "\uD83D");

  private static final List<String> COMMANDS =
      List.of("/start", "/menu", "/my", "/help", "/language", "/cancel", "/delete", "/", "start");

  private static final List<String> DATA =
      List.of(
          "",
          "q",
          "q:",
          "q::",
          "q:zzzzzzzzzzzzzzzz:b",
          "q:-1:b",
          "m:",
          "m:nothing",
          "v:",
          "v:x:yes",
          "v:S-26-7K3Q0:yes",
          "v:S-26-7K3Q0:half",
          "a:",
          "a:S-26-7K3Q0",
          "t:yes",
          "t:no",
          "o:1",
          "m:resume",
          "m:complaint",
          "m:thanks",
          "m:medicines",
          "\u0000",
          "q:1:c0",
          "q:2:u:85");

  /** What a link to a facility answers by itself. */
  static final Answer LINKED = new Answer.In("8501-PHR1");

  private final Random random;

  RandomCitizen(Random random) {
    this.random = random;
  }

  Input next(State state, List<Message> shown) {
    int dice = random.nextInt(100);
    if (dice < 68 && !shown.isEmpty()) {
      List<Button> buttons = buttons(shown.getLast());
      if (!buttons.isEmpty()) {
        return new Input.Pressed(pick(buttons).data());
      }
    }
    if (dice < 74 && !shown.isEmpty()) {
      List<Button> old = buttons(pick(shown));
      return old.isEmpty() ? new Input.Pressed("q:0:b") : new Input.Pressed(pick(old).data());
    }
    if (dice < 84) {
      return new Input.Typed(pick(WORDS));
    }
    if (dice < 88) {
      return new Input.Sent(media(), random.nextBoolean() ? "" : pick(WORDS));
    }
    if (dice < 91) {
      return new Input.Command(
          pick(COMMANDS),
          random.nextBoolean() ? "" : pick(List.of("8501-PHR1", "85", "x y", "o_1")));
    }
    if (dice < 93) {
      return new Input.Located(40 + random.nextDouble() * 15, 85 + random.nextDouble() * 30);
    }
    if (dice < 95) {
      return random.nextBoolean()
          ? new Input.Unsupported(pick(List.of("sticker", "poll", "contact", "forwarded", "dice")))
          : new Input.Edited(random.nextInt(40), new Input.Typed(pick(WORDS)));
    }
    String screen = "q:" + Long.toString(state.screen(), 36) + ":";
    return new Input.Pressed(
        random.nextBoolean()
            ? pick(DATA)
            : screen
                + pick(
                    List.of(
                        "", "b", "s", "n", "send", "e99", "p999", "c+", "c-1", "c999", "r6", "f:",
                        "u:", "u:85", "ok", "!", ">", "w1", "d0", "n:x", "l", "yes", "top")));
  }

  private List<Media> media() {
    boolean voice = random.nextInt(3) == 0;
    return Collections.nCopies(
        random.nextInt(4),
        new Media(
            voice ? Media.Kind.VOICE : Media.Kind.PHOTO,
            random.nextInt(10) == 0 ? "" : "file",
            random.nextInt(8) == 0 ? 99_000_000 : 1_000,
            voice ? random.nextInt(300) : 0,
            "x/y"));
  }

  private static List<Button> buttons(Message message) {
    List<Button> buttons = new ArrayList<>();
    message.rows().forEach(buttons::addAll);
    return buttons;
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
