package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final BlockingQueue<VisibleMessage> files = new LinkedBlockingQueue<>();
  private final List<VisibleMessage> seen = new CopyOnWriteArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> days = new HashMap<>();

  Replay(BotApiServer telegram) {
    this.telegram = telegram;
    this.citizen = telegram.citizen("Болд");
    citizen.listen(
        new VirtualCitizen.Listener() {
          @Override
          public void shown(VisibleMessage message) {
            if (message.attachment() == null) {
              seen.add(message);
              shown.add(WrittenDialogue.plain(message));
            } else {
              files.add(message);
            }
          }

          @Override
          public void explained(String text) {
            if (!text.isEmpty()) {
              shown.add(text);
            }
          }
        });
  }

  void play(WrittenDialogue dialogue, Past past) {
    for (WrittenDialogue.Step step : dialogue.steps()) {
      if (step.action().startsWith("{days ")) {
        past.passes(Duration.ofDays(number(step.action())));
        continue;
      }
      List<String> came = goOn(dialogue, step);
      List<String> wanted = sorted(step.shown());
      assertThat(came.stream().map(WrittenDialogue::alike).toList())
          .as("%s: %s", dialogue, step.action())
          .isEqualTo(wanted.stream().map(WrittenDialogue::alike).toList());
      for (int i = 0; i < wanted.size(); i++) {
        learn(wanted.get(i), came.get(i));
      }
      if (step.events().contains("Asked for their data")) {
        next(files, dialogue, step);
      }
      if (step.events().contains("Consent given")) {
        dialogue
            .cases()
            .forEach(written -> means(written.number().value(), past.add(written).value()));
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
      action = "{photo}" + action.substring(action.indexOf('}') + 1);
    }
    act(action);
    return sorted(step.shown().stream().map(_ -> next(dialogue, step)).toList());
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted(Comparator.comparing(WrittenDialogue::alike)).toList();
  }

  private static int number(String action) {
    return Integer.parseInt(action.replaceAll("\\D", ""));
  }

  private String next(WrittenDialogue dialogue, WrittenDialogue.Step step) {
    return next(shown, dialogue, step);
  }

  private static <T> T next(
      BlockingQueue<T> coming, WrittenDialogue dialogue, WrittenDialogue.Step step) {
    try {
      T next = coming.poll(60, TimeUnit.SECONDS);
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
      if (WrittenDialogue.CODE.matcher(there.get(i)).matches()) {
        means(there.get(i), here.get(i));
      } else {
        days.put(there.get(i), here.get(i));
      }
    }
  }

  /** What a written number or secret code is here, however it is typed. */
  void means(String written, String here) {
    assertThat(codes.getOrDefault(written, here)).as(written).isEqualTo(here);
    codes.put(written, here);
    codes.put(written.toLowerCase(Locale.ROOT), here.toLowerCase(Locale.ROOT));
    codes.put(carelessly(written), carelessly(here));
  }

  /** As a code is typed by somebody in a hurry. */
  private static String carelessly(String code) {
    return code.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  private String meant(String written) {
    String meant = written;
    for (Map.Entry<String, String> code : codes.entrySet()) {
      meant = meant.replace(code.getKey(), code.getValue());
    }
    return meant;
  }

  private void act(String written) {
    String action = meant(written);
    if (action.startsWith("[")) {
      press(action, seen);
    } else if (action.startsWith("{")) {
      String what = action.substring(1, action.indexOf('}'));
      special(what.split(" ", 2), action.substring(action.indexOf('}') + 1).strip());
    } else {
      String text = days.getOrDefault(action, action.replace("\\n", "\n"));
      said.add(text);
      citizen.send(text);
    }
  }

  /** The button of the newest message that had one with this label. */
  private void press(String action, List<VisibleMessage> messages) {
    String written = action.substring(1, action.length() - 1);
    String label = days.getOrDefault(written, written);
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
        citizen.edit(said.set(own, rest), rest);
      }
      case "data" ->
          citizen.press(
              citizen.newest(), new VisibleMessage.Button("?", what.length > 1 ? what[1] : ""));
      default -> {
        said.add(rest);
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
            .formatted(citizen.chatId(), 900_000 + said.size(), content));
  }
}
