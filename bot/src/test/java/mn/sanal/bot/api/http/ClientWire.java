package mn.sanal.bot.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The client's end of a connection that is kept alive: one request at a time. */
public final class ClientWire extends Wire {

  /**
   * What came back.
   *
   * @param status the response's status, 0 when there was none
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Response(int status, byte[] body) {
    static final Response NONE = new Response(0, new byte[0]);
  }

  private @Nullable Consumer<Response> waiting;

  private ClientWire(Loop loop, SocketChannel channel) {
    super(loop, channel);
  }

  /** A connection that is being made; on the loop's thread. Null when it is refused at once. */
  public static @Nullable ClientWire connect(Loop loop, InetSocketAddress address) {
    try {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      var wire = new ClientWire(loop, channel);
      boolean connected = channel.connect(address);
      channel.register(
          loop.selector(), connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, wire);
      return wire;
    } catch (IOException e) {
      return null;
    }
  }

  /** Sends a whole request; the consumer is called once, on the loop's thread. */
  public void request(byte[] bytes, Consumer<Response> then) {
    waiting = then;
    send(bytes);
  }

  public boolean usable() {
    return isOpen() && waiting == null;
  }

  /** Hangs up, as when the response takes too long. */
  public void cut() {
    broken();
  }

  @Override
  void received(HttpMessage message) {
    Consumer<Response> then = waiting;
    waiting = null;
    if (!message.keepsAlive()) {
      broken();
    }
    if (then != null) {
      then.accept(new Response(Integer.parseInt(message.second()), message.body()));
    }
  }

  @Override
  void closed() {
    Consumer<Response> then = waiting;
    waiting = null;
    if (then != null) {
      then.accept(Response.NONE);
    }
  }
}
