package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;

/**
 * Does in Telegram what is written, and holds what is shown against it. Only numbers, secret codes
 * and days may differ; what the citizen types of them is what was shown to them.
 */
final class Replay {

  private static final String SEPARATE = "[Тусад нь илгээх]";

  /** The id of a message above all others of the chat. */
  private static final int LONG_AGO = 1;

  private static final String FORWARDED =
      "\"text\":\"Дамжуулсан\",\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,"
          + "\"sender_user_name\":\"Ц\"}";
  private static final String CONTACT =
      "\"contact\":{\"phone_number\":\"99112233\",\"first_name\":\"Б\"}";
  private static final String POLL =
      "\"poll\":{\"id\":\"1\",\"question\":\"?\",\"options\":[],\"total_voter_count\":0,"
          + "\"is_closed\":false,\"is_anonymous\":true,\"type\":\"regular\","
          + "\"allows_multiple_answers\":false}";

  private final BotApiServer telegram;
  private final VirtualCitizen citizen;
  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
  private final List<VisibleMessage> seen = new CopyOnWriteArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final Map<String, String> real = new HashMap<>();

  Replay(BotApiServer telegram) {
    this.telegram = telegram;
    this.citizen = telegram.citizen("Болд");
    citizen.listen(
        new VirtualCitizen.Listener() {
          @Override
          public void shown(VisibleMessage message) {
            seen.add(message);
            shown.add(WrittenDialogue.plain(message));
          }

          @Override
          public void explained(String text) {
            if (!text.isEmpty()) {
              shown.add(text);
            }
          }
        });
  }

  void play(WrittenDialogue dialogue) {
    for (WrittenDialogue.Step step : dialogue.steps()) {
      List<String> came = goOn(dialogue, step);
      List<String> wanted = step.shown().stream().sorted().toList();
      assertThat(came.stream().map(WrittenDialogue::alike).toList())
          .as("%s: %s", dialogue, step.action())
          .isEqualTo(wanted.stream().map(WrittenDialogue::alike).toList());
      for (int i = 0; i < wanted.size(); i++) {
        learn(wanted.get(i), came.get(i));
      }
    }
    assertThat(shown).as("%s: nothing more is shown", dialogue).isEmpty();
  }

  /** Says the same without looking, up to a receipt. */
  void sayTheSame(WrittenDialogue dialogue) {
    for (WrittenDialogue.Step step : dialogue.steps()) {
      List<String> came = goOn(dialogue, step);
      if (step.action().equals("[Илгээх]")) {
        boolean offered = came.getFirst().contains(SEPARATE);
        if (offered) {
          press(SEPARATE, seen);
          next(dialogue, step);
        }
        return;
      }
    }
  }

  /** Does one step, and returns as much as must come of it. */
  private List<String> goOn(WrittenDialogue dialogue, WrittenDialogue.Step step) {
    String action = step.action();
    if (action.startsWith("{photo ")) {
      for (int i = number(action); i > 1; i--) {
        act("{photo}");
        next(dialogue, step);
      }
      action = "{photo}";
    }
    act(action);
    return step.shown().stream().map(_ -> next(dialogue, step)).sorted().toList();
  }

  private static int number(String action) {
    return Integer.parseInt(action.replaceAll("\\D", ""));
  }

  private String next(WrittenDialogue dialogue, WrittenDialogue.Step step) {
    try {
      String next = shown.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError(dialogue + ": nothing comes of " + step.action());
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void learn(String wanted, String came) {
    List<String> here =
        WrittenDialogue.OWN.matcher(came).results().map(MatchResult::group).toList();
    List<String> there =
        WrittenDialogue.OWN.matcher(wanted).results().map(MatchResult::group).toList();
    for (int i = 0; i < there.size(); i++) {
      real.put(there.get(i), here.get(i));
      real.put(carelessly(there.get(i)), carelessly(here.get(i)));
    }
  }

  /** As a code is typed by somebody in a hurry. */
  private static String carelessly(String code) {
    return code.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private void act(String action) {
    if (action.startsWith("[")) {
      press(action, seen);
    } else if (action.startsWith("{")) {
      String what = action.substring(1, action.indexOf('}'));
      special(what.split(" ", 2), action.substring(action.indexOf('}') + 1).strip());
    } else {
      String text = real.getOrDefault(action, action.replace("\\n", "\n"));
      written.add(text);
      citizen.send(text);
    }
  }

  /** The button of the newest message that had one with this label. */
  private void press(String action, List<VisibleMessage> messages) {
    String written = action.substring(1, action.length() - 1);
    String label = real.getOrDefault(written, written);
    for (VisibleMessage message : messages.reversed()) {
      for (VisibleMessage.Button button : message.buttons()) {
        if (button.label().equals(label)) {
          citizen.press(message, button);
          return;
        }
      }
    }
    throw new AssertionError("no button " + action);
  }

  private void special(String[] what, String rest) {
    switch (what[0]) {
      case "old" -> press(rest, old());
      case "edit" -> {
        int own = Integer.parseInt(what[1]) - 1;
        citizen.edit(written.set(own, rest), rest);
      }
      case "data" ->
          citizen.press(
              citizen.newest(), new VisibleMessage.Button("?", what.length > 1 ? what[1] : ""));
      default -> {
        written.add(rest);
        send(what, rest);
      }
    }
  }

  /** What was seen before the newest, as if it stood in messages of its own. */
  private List<VisibleMessage> old() {
    return seen.subList(0, seen.size() - 1).stream()
        .map(message -> new VisibleMessage(LONG_AGO, true, message.text(), message.rows(), null, 0))
        .toList();
  }

  private void send(String[] what, String rest) {
    switch (what[0]) {
      case "photo" -> citizen.sendPhoto(Talk.photo(), rest);
      case "voice" -> citizen.sendVoice(Talk.voice(), Integer.parseInt(what[1]));
      case "location" -> {
        String[] at = what[1].split(" ", 2);
        citizen.sendLocation(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
      }
      case "sticker" -> citizen.sendSticker();
      case "poll" -> raw(POLL);
      case "contact" -> raw(CONTACT);
      case "forwarded" -> raw(FORWARDED);
      default -> throw new AssertionError("no way to send " + what[0]);
    }
  }

  private void raw(String content) {
    telegram.sendRaw(
        "message",
        citizen.chatId(),
        "\"message\":{\"message_id\":%2$d,\"date\":1,\"chat\":{\"id\":%1$d,\"type\":\"private\"},\"from\":{\"id\":%1$d,\"is_bot\":false,\"first_name\":\"Б\"},%3$s}"
            .formatted(citizen.chatId(), 900_000 + written.size(), content));
  }
}
