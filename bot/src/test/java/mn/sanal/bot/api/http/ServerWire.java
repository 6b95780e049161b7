package mn.sanal.bot.api.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server's end of a connection: one request at a time, each replied to before the next. */
final class ServerWire extends Wire {

  private final Consumer<Exchange> handler;
  private final Set<ServerWire> open;
  private @Nullable Exchange current;

  ServerWire(Loop loop, SocketChannel channel, Consumer<Exchange> handler, Set<ServerWire> open) {
    super(loop, channel);
    this.handler = handler;
    this.open = open;
    open.add(this);
  }

  @Override
  void received(HttpMessage message) {
    if (current != null) {
      throw new IllegalStateException("a second request before the reply to the first");
    }
    if ("100-continue".equalsIgnoreCase(message.header("expect"))) {
      send("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    current = new Exchange(this, message);
    handler.accept(current);
  }

  void replied(byte[] bytes, boolean keepAlive) {
    current = null;
    send(bytes);
    if (!keepAlive) {
      broken();
      return;
    }
    try {
      HttpMessage next = waiting();
      if (next != null) {
        received(next);
      }
    } catch (IOException e) {
      broken();
    }
  }

  @Override
  void closed() {
    Exchange unanswered = current;
    current = null;
    if (unanswered != null && !unanswered.isDone()) {
      unanswered.gone();
    }
    open.remove(this);
  }
}
