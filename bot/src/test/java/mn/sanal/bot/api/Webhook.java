package mn.sanal.bot.api;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mn.sanal.bot.api.http.ClientWire;
import mn.sanal.bot.api.http.Loop;
import org.jspecify.annotations.Nullable;

/**
 * Delivers updates by POST: those of one chat one after the other, those of several chats over as
 * many connections as allowed, again and again with growing pauses until the answer is a 2xx.
 */
final class Webhook {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  final String url;
  final int maxConnections;
  private final Loop loop;
  private final InetSocketAddress address;
  private final byte[] head;
  private final Consumer<Update> confirmed;
  private final Consumer<byte[]> answered;
  private final Map<Long, Lane> lanes = new HashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private final Deque<ClientWire> idle = new ArrayDeque<>();
  private int open;
  private int pending;
  private boolean stopped;
  String lastError = "";

  private static final class Lane {
    final Deque<Update> updates = new ArrayDeque<>();
    boolean busy;
    int failures;
  }

  Webhook(
      Loop loop,
      String url,
      String secret,
      int maxConnections,
      Consumer<Update> confirmed,
      Consumer<byte[]> answered) {
    this.loop = loop;
    this.url = url;
    this.maxConnections = maxConnections;
    this.confirmed = confirmed;
    this.answered = answered;
    URI uri = URI.create(url);
    address = new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    head =
        ("POST "
                + uri.getRawPath()
                + " HTTP/1.1\r\nHost: "
                + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\n"
                + (secret.isEmpty() ? "" : "X-Telegram-Bot-Api-Secret-Token: " + secret + "\r\n")
                + "Content-Length: ")
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  void add(Update update) {
    pending++;
    Lane lane = lanes.computeIfAbsent(update.chatId(), _ -> new Lane());
    lane.updates.add(update);
    if (!lane.busy) {
      lane.busy = true;
      ready.add(lane);
      send();
    }
  }

  int pending() {
    return pending;
  }

  private void send() {
    while (!stopped && !ready.isEmpty()) {
      ClientWire wire = wire();
      if (wire == null) {
        return;
      }
      deliver(wire, ready.remove());
    }
  }

  private @Nullable ClientWire wire() {
    for (ClientWire wire = idle.poll(); wire != null; wire = idle.poll()) {
      if (wire.usable()) {
        return wire;
      }
      open--;
    }
    if (open >= maxConnections) {
      return null;
    }
    open++;
    ClientWire wire = ClientWire.connect(loop, address);
    if (wire == null) {
      open--;
      loop.later(Duration.ofSeconds(1), this::send);
    }
    return wire;
  }

  private void deliver(ClientWire wire, Lane lane) {
    Update update = lane.updates.getFirst();
    byte[] json = update.json().getBytes(StandardCharsets.UTF_8);
    var request = new ByteArrayOutputStream(head.length + json.length + 16);
    request.writeBytes(head);
    request.writeBytes((json.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(json);
    var done = new boolean[1];
    loop.later(
        LONGEST_WAIT,
        () -> {
          if (!done[0]) {
            wire.cut();
          }
        });
    wire.request(
        request.toByteArray(),
        response -> {
          done[0] = true;
          received(wire, lane, update, response);
        });
  }

  private void received(ClientWire wire, Lane lane, Update update, ClientWire.Response response) {
    if (wire.usable()) {
      idle.add(wire);
    } else {
      open--;
    }
    if (response.status() / 100 == 2) {
      lane.updates.removeFirst();
      lane.failures = 0;
      pending--;
      confirmed.accept(update);
      if (response.body().length > 0) {
        answered.accept(response.body());
      }
      again(lane, update.chatId());
    } else {
      lastError =
          response.status() == 0
              ? "Connection failed"
              : "Wrong response from the webhook: " + response.status();
      lane.failures = Math.min(lane.failures + 1, 5);
      loop.later(Duration.ofMillis(500L << lane.failures), () -> again(lane, update.chatId()));
    }
    send();
  }

  private void again(Lane lane, long chatId) {
    if (lane.updates.isEmpty()) {
      lanes.remove(chatId);
    } else {
      ready.add(lane);
      send();
    }
  }

  /** Stops and gives back what was not delivered, oldest first. */
  List<Update> stop() {
    stopped = true;
    idle.forEach(ClientWire::cut);
    var left = new ArrayList<Update>();
    lanes.values().forEach(lane -> left.addAll(lane.updates));
    left.sort(Comparator.comparingLong(Update::id));
    return left;
  }
}
