package mn.sanal.bot.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** One connection, either way: messages come in, bytes go out. Lives on the loop's thread. */
abstract class Wire implements Loop.Ready {

  private static final ThreadLocal<ByteBuffer> BUFFER =
      ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(1 << 16));

  final Loop loop;
  final SocketChannel channel;
  private final HttpReader reader = new HttpReader();
  private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();
  private boolean closed;

  Wire(Loop loop, SocketChannel channel) {
    this.loop = loop;
    this.channel = channel;
  }

  abstract void received(HttpMessage message);

  abstract void closed();

  final boolean isOpen() {
    return !closed;
  }

  @Override
  public void ready(SelectionKey key) throws IOException {
    if (key.isConnectable()) {
      channel.finishConnect();
      key.interestOps(SelectionKey.OP_READ);
      flush();
      return;
    }
    if (key.isWritable()) {
      flush();
    }
    if (key.isValid() && key.isReadable()) {
      read();
    }
  }

  private void read() throws IOException {
    ByteBuffer buffer = BUFFER.get();
    buffer.clear();
    int count = channel.read(buffer);
    if (count < 0) {
      broken();
      return;
    }
    reader.add(buffer.flip());
    HttpMessage message = reader.next();
    if (message != null) {
      received(message);
    }
  }

  /** The next message if it has already arrived whole. */
  final @Nullable HttpMessage waiting() throws IOException {
    return closed ? null : reader.next();
  }

  final void send(byte[] bytes) {
    unsent.add(ByteBuffer.wrap(bytes));
    if (channel.isConnected()) {
      try {
        flush();
      } catch (IOException e) {
        broken();
      }
    }
  }

  private void flush() throws IOException {
    for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
      channel.write(next);
      if (next.hasRemaining()) {
        channel.keyFor(loop.selector()).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      unsent.remove();
    }
    SelectionKey key = channel.keyFor(loop.selector());
    if (key != null && key.isValid() && (key.interestOps() & SelectionKey.OP_WRITE) != 0) {
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  @Override
  public final void broken() {
    if (!closed) {
      closed = true;
      try {
        channel.close();
      } catch (IOException ignored) {
        // it is closed for us either way
      }
      closed();
    }
  }
}
