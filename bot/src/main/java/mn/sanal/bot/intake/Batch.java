package mn.sanal.bot.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.bot.courier.Flush;
import mn.sanal.db.conversation.Changed;
import mn.sanal.db.conversation.Conversations;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take in a batch, inside one transaction. Nothing in memory changes before {@link
 * #committed}, so a failed attempt leaves no trace.
 */
final class Batch {

  private final Rooms rooms;
  private final List<Incoming> items;
  private final Set<Long> also;
  private final int node;
  private final Instant now;
  private final Chats chats;
  private final Knowledge knowledge;
  private final Effects effects;
  private final Flush flush;
  private final Floods.Count floods;
  private final @Nullable String[] explained;
  private final List<Turn> saved = new ArrayList<>();
  private Map<Long, Instant> failedBefore = Map.of();
  private Set<Integer> others = Set.of();

  /**
   * Begins with nothing.
   *
   * @param also conversations that it needs beside those of the items
   */
  Batch(Rooms rooms, List<Incoming> items, Collection<Long> also, int node) {
    this.rooms = rooms;
    this.items = items;
    this.node = node;
    this.now = rooms.clock().instant();
    this.chats =
        new Chats(
            items,
            also.stream().flatMap(id -> rooms.conversations().address(id).stream()).toList(),
            rooms.conversations(),
            rooms.steps().officials());
    this.also = Set.copyOf(also);
    this.knowledge =
        new Knowledge(rooms.cases(), rooms.responses(), rooms.voices(), rooms.transferCodes(), now);
    this.effects = new Effects(rooms, now);
    this.flush = rooms.courier().piggyback();
    this.floods = rooms.floods().count(now);
    this.explained = new @Nullable String[items.size()];
  }

  /**
   * Does all that belongs in the transaction.
   *
   * @return the conversations that must be added first; when there are any, nothing was done
   */
  List<Conversations.New> run(OptionalLong pollingEpoch) {
    rooms.nodes().hold(node, pollingEpoch);
    chats.found(rooms.conversations().lock(chats.keys()), rooms.courier(), rooms.conversations());
    List<Conversations.New> missing = chats.missing(items);
    if (missing.isEmpty()) {
      step(firstSeen());
      effects.write();
      save();
    }
    return missing;
  }

  /** Which updates have not been taken in before; all others are acknowledged and left alone. */
  private boolean[] firstSeen() {
    boolean[] first = new boolean[items.size()];
    Map<Long, List<UpdateId>> byBot =
        items.stream()
            .map(Incoming::id)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(UpdateId::bot));
    Map<Long, Collection<Long>> unseen = new HashMap<>();
    byBot.forEach(
        (bot, ids) ->
            unseen.put(
                bot,
                rooms.conversations().firstSeen(bot, ids.stream().map(UpdateId::number).toList())));
    List<Long> again = items.stream().map(Incoming::aside).filter(Objects::nonNull).toList();
    if (!again.isEmpty()) {
      failedBefore = rooms.setAside().handle(again, now);
    }
    for (int i = 0; i < first.length; i++) {
      UpdateId id = items.get(i).id();
      Long aside = items.get(i).aside();
      first[i] =
          aside != null
              ? failedBefore.containsKey(aside)
              : id == null || unseen.getOrDefault(id.bot(), Set.of()).remove(id.number());
    }
    return first;
  }

  private void step(boolean[] first) {
    List<Chats.Chat> open = new ArrayList<>(chats.all());
    while (!open.isEmpty()) {
      open.removeIf(chat -> advance(chat, first));
      if (!open.isEmpty()) {
        effects.write();
        knowledge.load();
      }
    }
  }

  /** Goes on with a chat until all of it is done, or something must be loaded first. */
  private boolean advance(Chats.Chat chat, boolean[] first) {
    while (!chat.indexes.isEmpty()) {
      int index = chat.indexes.getFirst();
      Incoming item = items.get(index);
      Turn turn = chats.addressed(chat, item);
      if (first[index] && turn != null) {
        try {
          explained[index] = say(turn, item);
        } catch (NotLoaded _) {
          return false;
        }
      }
      chat.indexes.removeFirst();
    }
    return true;
  }

  private @Nullable String say(Turn turn, Incoming item) {
    if (rooms.overtaken().is(turn, item, failedBefore)) {
      return rooms.overtaken().say(turn);
    }
    return switch (floods.verdict(turn.row.id())) {
      case LEFT -> null;
      case TOLD -> rooms.floods().say(turn);
      case TAKEN -> {
        String word =
            rooms.steps().step(turn, item, new Others(chats, also), now, knowledge, effects);
        floods.taken(turn.row.id());
        yield word;
      }
    };
  }

  private void save() {
    List<Turn> turns = chats.turns();
    others = livingOthers(turns);
    List<Changed> changes = new ArrayList<>(turns.size());
    for (Turn turn : turns) {
      // What a dead courier left is taken over once all that was pressed meanwhile is in.
      if (turn.changed || (turn.unheard && Objects.equals(turn.row.courierNode(), node))) {
        Integer courier = courierOf(turn);
        changes.add(turn.changed(courier));
        saved.add(turn);
        if (courier != null && courier != node) {
          rooms.deliveries().call(courier, turn.row.id());
        }
      }
    }
    changes.sort((a, b) -> Long.compare(a.id(), b.id()));
    if (!changes.isEmpty()) {
      rooms.conversations().save(changes, now);
    }
    Collection<Long> ids = new HashSet<>();
    turns.forEach(turn -> ids.add(turn.row.id()));
    flush.write(node, ids);
  }

  private Set<Integer> livingOthers(List<Turn> turns) {
    Set<Integer> holders = new HashSet<>();
    for (Turn turn : turns) {
      Integer holder = turn.row.courierNode();
      if (holder != null && holder != node) {
        holders.add(holder);
      }
    }
    if (!holders.isEmpty()) {
      holders.removeAll(rooms.nodes().dead(holders));
    }
    return holders;
  }

  private @Nullable Integer courierOf(Turn turn) {
    Integer holder = turn.row.courierNode();
    if (holder != null && others.contains(holder)) {
      return holder;
    }
    return turn.replies.isEmpty() && !turn.holdsItems() ? null : Integer.valueOf(node);
  }

  /** After the commit: hands over what is to be sent. */
  List<Handled> committed() {
    flush.committed();
    floods.committed();
    for (Turn turn : saved) {
      if (turn.memory != null) {
        rooms.courier().saved(turn.row.id(), turn.memory);
      }
      Integer holder = courierOf(turn);
      if (holder != null && holder == node && !turn.replies.isEmpty()) {
        rooms.courier().take(turn.waiting());
      }
    }
    List<Handled> handled = new ArrayList<>(items.size());
    for (String word : explained) {
      handled.add(new Handled(word));
    }
    return handled;
  }

  void failed() {
    flush.failed();
  }
}
