package mn.sanal.bot.api.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that waits for its reply. Lives on the loop's thread. */
public final class Exchange {

  private final ServerWire wire;
  private final HttpMessage request;
  private boolean done;
  private @Nullable Runnable whenGone;

  Exchange(ServerWire wire, HttpMessage request) {
    this.wire = wire;
    this.request = request;
  }

  public String method() {
    return request.start().substring(0, request.start().indexOf(' '));
  }

  /** Path and query as they were sent. */
  public String target() {
    return request.second();
  }

  public String contentType() {
    String type = request.header("content-type");
    return type == null ? "" : type;
  }

  public byte[] body() {
    return request.body();
  }

  public boolean isDone() {
    return done;
  }

  /** What to do when the other side hangs up before it has its reply. */
  public void whenGone(Runnable task) {
    whenGone = task;
  }

  void gone() {
    done = true;
    if (whenGone != null) {
      whenGone.run();
    }
  }

  public void reply(int status, String type, byte[] body) {
    if (done) {
      return;
    }
    done = true;
    byte[] head =
        ("HTTP/1.1 "
                + status
                + " \r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    wire.replied(all, request.keepsAlive());
  }

  /** Hangs up without a reply. */
  public void cut() {
    done = true;
    wire.broken();
  }
}
