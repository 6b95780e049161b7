package mn.sanal.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Messages that nobody wrote: Telegram's own notes about a chat, such as that something was pinned.
 * The names are those of the Bot API's type {@code Message}.
 */
final class Notes {

  static final Set<String> NAMES =
      Set.of(
          "boost_added",
          "channel_chat_created",
          "chat_background_set",
          "chat_owner_changed",
          "chat_owner_left",
          "checklist_tasks_added",
          "checklist_tasks_done",
          "community_chat_added",
          "community_chat_removed",
          "connected_website",
          "delete_chat_photo",
          "direct_message_price_changed",
          "forum_topic_closed",
          "forum_topic_created",
          "forum_topic_edited",
          "forum_topic_reopened",
          "general_forum_topic_hidden",
          "general_forum_topic_unhidden",
          "gift",
          "gift_upgrade_sent",
          "giveaway_completed",
          "giveaway_created",
          "group_chat_created",
          "left_chat_member",
          "managed_bot_created",
          "message_auto_delete_timer_changed",
          "migrate_from_chat_id",
          "migrate_to_chat_id",
          "new_chat_members",
          "new_chat_photo",
          "new_chat_title",
          "paid_message_price_changed",
          "pinned_message",
          "poll_option_added",
          "poll_option_deleted",
          "proximity_alert_triggered",
          "refunded_payment",
          "successful_payment",
          "suggested_post_approval_failed",
          "suggested_post_approved",
          "suggested_post_declined",
          "suggested_post_paid",
          "suggested_post_refunded",
          "supergroup_chat_created",
          "unique_gift",
          "video_chat_ended",
          "video_chat_participants_invited",
          "video_chat_scheduled",
          "video_chat_started",
          "write_access_allowed");

  private Notes() {}

  /** Whether a message holds such a note, as it arrived. */
  static boolean isOne(ByteBuffer update) throws IOException {
    JsonNode message =
        Calls.JSON
            .readTree(update.array(), update.arrayOffset() + update.position(), update.remaining())
            .path("message");
    return message.properties().stream().anyMatch(field -> NAMES.contains(field.getKey()));
  }
}
