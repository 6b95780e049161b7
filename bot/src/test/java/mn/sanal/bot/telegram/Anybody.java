package mn.sanal.bot.telegram;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;

/** Somebody who does anything that Telegram allows, and looks whether it is answered. */
final class Anybody implements VirtualCitizen.Listener {

  private static final List<String> TEXTS =
      List.of(
          "Сайн байна уу",
          "Эмийн санд эм байсангүй, хоёр цаг хүлээлээ.",
          "3",
          "15,000₮",
          "өчигдөр",
          "Улаангом",
          "uvs davst",
          "😀😀😀",
          "\u202Eсөрөг\u202C\u0000",
          "<b>тод</b> & *од*",
          "а".repeat(4_000),
          "…",
          "/start",
          "/start r_нэг",
          "/menu",
          "/help",
          "/my",
          "/status S-26-00000",
          "/language",
          "/privacy",
          "/cancel",
          "/мэдэхгүй",
          "/",
          "/stop");

  /** What the Bot API says of each kind of content, as short as it may be. */
  private static final List<String> CONTENTS =
      List.of(
          "\"animation\":{\"file_id\":\"A\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1}",
          "\"audio\":{\"file_id\":\"A\",\"file_unique_id\":\"u\",\"duration\":1}",
          "\"contact\":{\"phone_number\":\"99112233\",\"first_name\":\"Б\"}",
          "\"dice\":{\"emoji\":\"🎲\",\"value\":3}",
          "\"document\":{\"file_id\":\"A\",\"file_unique_id\":\"u\"}",
          "\"game\":{\"title\":\"т\",\"description\":\"т\",\"photo\":[]}",
          "\"invoice\":{\"title\":\"т\",\"description\":\"т\",\"start_parameter\":\"\",\"currency\":\"MNT\",\"total_amount\":1}",
          "\"poll\":{\"id\":\"1\",\"question\":\"?\",\"options\":[],\"total_voter_count\":0,\"is_closed\":false,\"is_anonymous\":true,\"type\":\"regular\",\"allows_multiple_answers\":false}",
          "\"story\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"id\":1}",
          "\"venue\":{\"location\":{\"latitude\":49.98,\"longitude\":92.07},\"title\":\"т\",\"address\":\"т\"},\"location\":{\"latitude\":49.98,\"longitude\":92.07}",
          "\"video\":{\"file_id\":\"A\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1}",
          "\"video_note\":{\"file_id\":\"A\",\"file_unique_id\":\"u\",\"length\":1,\"duration\":1}",
          "\"something_new\":{\"of\":\"tomorrow\"}",
          "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"Б\"},\"text\":\"Дамжуулсан"
              + " үг\"");

  private static final List<String> NOTES =
      List.of(
          "\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":1,\"type\":\"private\"}}",
          "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}",
          "\"write_access_allowed\":{}",
          "\"connected_website\":\"example.mn\"",
          "\"video_chat_started\":{}");

  private final BotApiServer api;
  private final VirtualCitizen citizen;
  private final Random random;
  private final Set<String> bothered = new TreeSet<>();
  private String act = "";
  private boolean expecting;
  private int reactions;

  Anybody(BotApiServer api, long seed) {
    this.api = api;
    this.citizen = api.citizen("Хэн нэгэн");
    this.random = new Random(seed);
  }

  void begins() {
    citizen.send("/start");
    citizen.awaitReply();
    citizen.listen(this);
  }

  void doesSomething() {
    api.run(
        () -> {
          if (!expecting && reactions > 0) {
            bothered.add(act);
          }
          reactions = 0;
        });
    switch (random.nextInt(10)) {
      case 0 -> said(() -> citizen.sendSticker(), "sticker");
      case 1 -> said(() -> citizen.sendLocation(49.98, 92.07), "location");
      case 2 -> said(() -> citizen.sendPhoto(new byte[] {1, 2, 3}, "зураг"), "photo");
      case 3 -> said(() -> citizen.sendVoice(new byte[] {1, 2, 3}, 3), "voice");
      case 4, 5 -> {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        said(() -> citizen.send(text), "text " + text.substring(0, Math.min(20, text.length())));
      }
      case 6 -> {
        String content = CONTENTS.get(random.nextInt(CONTENTS.size()));
        said(() -> raw(citizen.chatId(), "private", false, content), content);
      }
      case 7 -> {
        String note = NOTES.get(random.nextInt(NOTES.size()));
        silent(() -> raw(citizen.chatId(), "private", false, note), note);
      }
      case 8 -> {
        String type = List.of("group", "supergroup", "channel").get(random.nextInt(3));
        silent(
            () -> {
              raw(-citizen.chatId(), type, false, "\"text\":\"/start\"");
              raw(citizen.chatId(), "private", true, "\"text\":\"/start\"");
            },
            "in a " + type + " or by a bot");
      }
      default -> presses();
    }
  }

  private void presses() {
    List<VisibleMessage> shown =
        citizen.chat().stream().filter(message -> !message.buttons().isEmpty()).toList();
    if (shown.isEmpty()) {
      said(() -> citizen.send("/menu"), "/menu");
      return;
    }
    VisibleMessage message = shown.get(random.nextInt(shown.size()));
    VisibleMessage.Button button = message.buttons().get(random.nextInt(message.buttons().size()));
    said(() -> citizen.press(message, button), "press " + button);
  }

  private void said(Runnable doing, String what) {
    begin(what, true);
    doing.run();
  }

  private void silent(Runnable doing, String what) {
    begin(what, false);
    doing.run();
  }

  private void begin(String what, boolean reply) {
    api.run(
        () -> {
          act = what;
          expecting = reply;
        });
  }

  private void raw(long chat, String type, boolean bot, String content) {
    String message =
        "\"message\":{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"%s\"},\"from\":{\"id\":%d,\"is_bot\":%b,\"first_name\":\"Б\"},%s}"
            .formatted(random.nextInt(1, 1_000), chat, type, Math.abs(chat), bot, content);
    api.sendRaw("message", chat, message);
  }

  /** Whether everything that wants a reply has got one. */
  boolean isContent() {
    return api.ask(() -> !expecting || reactions > 0);
  }

  /** Whether something was answered that nobody said. */
  boolean wasBothered() {
    return !bothered.isEmpty();
  }

  @Override
  public void shown(VisibleMessage message) {
    reactions++;
  }

  @Override
  public void explained(String text) {
    reactions++;
  }

  @Override
  public String toString() {
    return act + " reactions " + reactions + ", answered though nobody spoke: " + bothered;
  }
}
