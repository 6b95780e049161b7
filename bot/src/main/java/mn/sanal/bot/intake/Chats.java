package mn.sanal.bot.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.bot.courier.Courier;
import mn.sanal.db.conversation.AddressKey;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversation;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import org.jspecify.annotations.Nullable;

/** The chats of one batch: what came in for each, in order, and its conversations by role. */
final class Chats {

  /** The payload of an official's invitation begins so. */
  private static final String INVITATION = "o_";

  private static final String OFFICIAL_BUTTON = "o:";

  private final Map<AddressKey, Chat> byKey = new LinkedHashMap<>();
  private final @Nullable OfficialDialogue officials;

  /** One chat of the batch. */
  static final class Chat {
    final Channel channel;
    final String address;
    final Deque<Integer> indexes = new ArrayDeque<>();
    final Map<Role, Turn> turns = new EnumMap<>(Role.class);

    Chat(Channel channel, String address) {
      this.channel = channel;
      this.address = address;
    }
  }

  /**
   * Sorts what came in.
   *
   * @param also chats that a step needs beside those
   */
  Chats(
      List<Incoming> items,
      Collection<Conversations.Address> also,
      Conversations conversations,
      @Nullable OfficialDialogue officials) {
    this.officials = officials;
    record Address(Channel channel, String address) {}
    Map<Address, Chat> byAddress = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Incoming item = items.get(i);
      Chat chat =
          byAddress.computeIfAbsent(
              new Address(item.channel(), item.address()),
              address -> {
                Chat added = new Chat(address.channel(), address.address());
                byKey.put(conversations.key(address.channel(), address.address()), added);
                return added;
              });
      chat.indexes.add(i);
    }
    for (Conversations.Address other : also) {
      byKey.computeIfAbsent(
          conversations.key(other.channel(), other.address()),
          _ -> new Chat(other.channel(), other.address()));
    }
  }

  Collection<AddressKey> keys() {
    return byKey.keySet();
  }

  Collection<Chat> all() {
    return byKey.values();
  }

  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>(byKey.size());
    byKey.values().forEach(chat -> turns.addAll(chat.turns.values()));
    return turns;
  }

  /** A conversation of these chats, or null. */
  @Nullable Turn turn(long conversation) {
    for (Chat chat : byKey.values()) {
      for (Turn turn : chat.turns.values()) {
        if (turn.row.id() == conversation) {
          return turn;
        }
      }
    }
    return null;
  }

  /** Sorts the loaded conversations to their chats. */
  void found(List<Conversation> rows, Courier courier, Conversations conversations) {
    for (Conversation row : rows) {
      Chat chat = byKey.get(row.key());
      if (chat != null) {
        chat.turns.put(
            row.role(),
            new Turn(row, chat.channel, chat.address, courier.recall(row.id()), conversations));
      }
    }
  }

  /** The conversations that must exist before the batch can go on. */
  List<Conversations.New> missing(List<Incoming> items) {
    List<Conversations.New> missing = new ArrayList<>();
    byKey.forEach(
        (key, chat) -> {
          if (!chat.turns.containsKey(Role.CITIZEN)) {
            missing.add(new Conversations.New(chat.channel, chat.address, Role.CITIZEN, key));
          }
          if (!chat.turns.containsKey(Role.OFFICIAL)
              && officials != null
              && chat.indexes.stream().anyMatch(i -> isInvitation(items.get(i).input()))) {
            missing.add(new Conversations.New(chat.channel, chat.address, Role.OFFICIAL, key));
          }
        });
    return missing;
  }

  /** The conversation that an input belongs to. */
  @Nullable Turn addressed(Chat chat, Incoming item) {
    Turn citizen = chat.turns.get(Role.CITIZEN);
    Turn official = chat.turns.get(Role.OFFICIAL);
    if (officials == null || official == null || citizen == null) {
      return citizen;
    }
    boolean toOfficial =
        switch (item.input()) {
          case Input.Pressed(var data) -> data.startsWith(OFFICIAL_BUTTON);
          case Input.Command command -> isInvitation(command) || isLeaving(command);
          default ->
              item.addressee() != null
                  ? item.addressee() == Role.OFFICIAL
                  : official.askedMillis > citizen.askedMillis
                      && officials.isOpen(official.stateJson());
        };
    return toOfficial ? official : citizen;
  }

  /** Only officials have something to leave. */
  private static boolean isLeaving(Input.Command command) {
    return command.name().equals("stop");
  }

  private static boolean isInvitation(Input input) {
    return input instanceof Input.Command(var name, var argument)
        && name.equals("start")
        && argument.startsWith(INVITATION);
  }
}
