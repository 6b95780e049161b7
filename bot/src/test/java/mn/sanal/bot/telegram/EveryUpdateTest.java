package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Every kind of update that the Bot API knows has an effect that is known. */
@ExtendWith(OutputCaptureExtension.class)
class EveryUpdateTest {

  private static final int CITIZENS = 200;
  private static final int ROUNDS = 50;

  /** Kinds of update, besides messages and presses: none says anything to the bot. */
  private static final Set<String> IGNORED =
      Set.of(
          "business_connection",
          "business_message",
          "channel_post",
          "chat_boost",
          "chat_join_request",
          "chat_member",
          "chosen_inline_result",
          "deleted_business_messages",
          "edited_business_message",
          "edited_channel_post",
          "guest_message",
          "inline_query",
          "managed_bot",
          "message_reaction",
          "message_reaction_count",
          "my_chat_member",
          "poll",
          "poll_answer",
          "pre_checkout_query",
          "purchased_paid_media",
          "removed_chat_boost",
          "shipping_query",
          "subscription");

  /** What is told about a message beside what it holds. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "author_signature",
          "business_connection_id",
          "caption",
          "caption_entities",
          "chat",
          "date",
          "direct_messages_topic",
          "edit_date",
          "effect_id",
          "entities",
          "ephemeral_message_id",
          "external_reply",
          "forward_date",
          "forward_from",
          "forward_from_chat",
          "forward_from_message_id",
          "forward_origin",
          "forward_sender_name",
          "forward_signature",
          "from",
          "guest_bot_caller_chat",
          "guest_bot_caller_user",
          "guest_query_id",
          "has_media_spoiler",
          "has_protected_content",
          "is_automatic_forward",
          "is_from_offline",
          "is_paid_post",
          "is_topic_message",
          "link_preview_options",
          "media_group_id",
          "message_id",
          "message_thread_id",
          "paid_star_count",
          "quote",
          "receiver_user",
          "reply_markup",
          "reply_to_checklist_task_id",
          "reply_to_message",
          "reply_to_poll_option_id",
          "reply_to_story",
          "sender_boost_count",
          "sender_business_bot",
          "sender_chat",
          "sender_tag",
          "show_caption_above_media",
          "suggested_post_info",
          "via_bot");

  /** What people send and nobody can answer with: that is explained. */
  private static final Set<String> EXPLAINED =
      Set.of(
          "animation",
          "audio",
          "chat_shared",
          "checklist",
          "contact",
          "dice",
          "document",
          "game",
          "giveaway",
          "giveaway_winners",
          "invoice",
          "live_photo",
          "paid_media",
          "passport_data",
          "poll",
          "rich_message",
          "sticker",
          "story",
          "user_shared",
          "users_shared",
          "venue",
          "video",
          "video_note",
          "web_app_data");

  /** What a message may hold that is an answer. */
  private static final Set<String> ANSWERS = Set.of("location", "photo", "text", "voice");

  @Test
  void isInTheTable() {
    assertThat(names(Update.class))
        .containsExactlyInAnyOrderElementsOf(
            together(
                Stream.of(
                    Set.of("update_id", "message", "edited_message", "callback_query"), IGNORED)));
    assertThat(names(Message.class))
        .containsExactlyInAnyOrderElementsOf(
            together(Stream.of(CIRCUMSTANCES, ANSWERS, EXPLAINED, Notes.NAMES)));
  }

  @ParameterizedTest
  @MethodSource("ignored")
  void thatSaysNothingToTheBotIsLeftAlone(String kind) throws Exception {
    String json =
        "{\"update_id\":1,\"%s\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"}}}"
            .formatted(kind);
    UpdateReader reader = new UpdateReader(1);
    assertThat(reader.read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)))).isNull();
  }

  static Stream<String> ignored() {
    // Kinds whose own form differs are read without their parts.
    return IGNORED.stream()
        .filter(kind -> kind.contains("message") || kind.contains("post"))
        .filter(kind -> !kind.contains("reaction") && !kind.startsWith("deleted"))
        .sorted();
  }

  @Test
  void inAnyOrderGetsItsReplyOrNoneAndLosesNothing(CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess bot = BotProcess.on(database).telegram(api).start()) {
      Random random = new Random(4);
      List<Anybody> people =
          IntStream.range(0, CITIZENS).mapToObj(i -> new Anybody(api, random.nextLong())).toList();
      people.forEach(Anybody::begins);
      for (int round = 1; round <= ROUNDS; round++) {
        people.forEach(Anybody::doesSomething);
        Waits.until(
            Duration.ofMinutes(2),
            () ->
                api.pendingUpdates() == 0
                    && people.stream().allMatch(Anybody::isContent)
                    && bot.gauge("sanal.waiting.age", "what", "reply") == 0);
      }

      assertThat(people).filteredOn(Anybody::wasBothered).isEmpty();
      assertThat(database.jdbc().sql("select count(*) from set_aside").query(Long.class).single())
          .isZero();
      assertThat(api.calls()).noneMatch(call -> call.chatId() < 0);
      assertThat(output.getAll()).doesNotContain("\tat ");
    }
  }

  private static Collection<String> names(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .map(field -> field.getAnnotation(JsonProperty.class))
        .filter(property -> property != null)
        .map(JsonProperty::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Collection<String> together(Stream<Set<String>> parts) {
    return parts.flatMap(Set::stream).toList();
  }
}
