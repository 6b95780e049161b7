package mn.sanal.bot.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Listens on a loopback port and hands each request to one handler on the loop's thread. */
public final class HttpServer implements Loop.Ready {

  private final Loop loop;
  private final ServerSocketChannel listening;
  private final Consumer<Exchange> handler;
  private final Set<ServerWire> wires = new HashSet<>();
  private long accepted;

  /**
   * @param port 0 for any free one
   */
  public HttpServer(Loop loop, int port, Consumer<Exchange> handler) {
    this.loop = loop;
    this.handler = handler;
    try {
      listening = ServerSocketChannel.open();
      listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
      listening.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loop.call(() -> listening.register(loop.selector(), SelectionKey.OP_ACCEPT, this));
  }

  public int port() {
    return listening.socket().getLocalPort();
  }

  /** Connections accepted so far. */
  public long accepted() {
    return accepted;
  }

  /** Hangs up on everybody; they may connect again. */
  public void cutAll() {
    List.copyOf(wires).forEach(Wire::broken);
  }

  @Override
  public void ready(SelectionKey key) throws IOException {
    for (SocketChannel peer = listening.accept(); peer != null; peer = listening.accept()) {
      peer.configureBlocking(false);
      peer.setOption(StandardSocketOptions.TCP_NODELAY, true);
      accepted++;
      var wire = new ServerWire(loop, peer, handler, wires);
      peer.register(loop.selector(), SelectionKey.OP_READ, wire);
    }
  }

  @Override
  public void broken() {
    // a connection that could not be accepted; the next one may
  }
}
