package mn.sanal.bot.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import mn.sanal.bot.api.http.Exchange;
import mn.sanal.bot.api.http.HttpServer;
import mn.sanal.bot.api.http.Loop;
import org.jspecify.annotations.Nullable;

/** Reads calls, lets faults befall them, and writes the answers. Lives on the loop's thread. */
final class Door {

  private static final String JSON = "application/json";

  private final Loop loop;
  private final World world;
  private final Methods methods;
  private final String token;
  private final HttpServer http;
  private Duration latency = Duration.ZERO;
  private int inHand;
  private long answered;

  Door(Loop loop, World world, String token, int port) {
    this.loop = loop;
    this.world = world;
    this.token = token;
    methods = new Methods(world);
    http = new HttpServer(loop, port, this::handle);
  }

  int port() {
    return http.port();
  }

  long accepted() {
    return http.accepted();
  }

  void latency(Duration time) {
    latency = time;
  }

  /** Calls that wait for their answers. */
  int inHand() {
    return inHand;
  }

  /** Calls that were answered, whether or not anybody took the answer. */
  long answered() {
    return answered;
  }

  void cutAll() {
    http.cutAll();
  }

  private void handle(Exchange exchange) {
    String target = exchange.target();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    if (path.startsWith("/file/bot")) {
      file(exchange, path.substring("/file/bot".length()));
      return;
    }
    int slash = path.lastIndexOf('/');
    if (!path.startsWith("/bot") || slash < 4) {
      refuse(exchange, "", 0, "", new Refusal(404, "Not Found"));
      return;
    }
    String method = path.substring(slash + 1).toLowerCase(Locale.ROOT);
    if (!path.substring(4, slash).equals(token)) {
      refuse(exchange, method, 0, "", new Refusal(401, "Unauthorized"));
      return;
    }
    try {
      call(exchange, method, Parameters.of(exchange));
    } catch (Refusal refusal) {
      refuse(exchange, method, 0, "", refusal);
    }
  }

  private void call(Exchange exchange, String method, Parameters call) {
    long chatId = call.fields().path("chat_id").asLong();
    String text = call.text(call.text("caption").isEmpty() ? "text" : "caption");
    Fault.Effect effect = world.faults.next(method, chatId);
    switch (effect) {
      case Fault.Flood(int seconds) -> {
        var refusal = new Refusal(429, "Too Many Requests: retry after " + seconds);
        world.journal.add(method, chatId, text, 429, refusal.description);
        exchange.reply(429, JSON, Reply.body(refusal, seconds));
      }
      case Fault.Refused(int code, String description) ->
          refuse(exchange, method, chatId, text, new Refusal(code, description));
      case Fault.Gateway() -> {
        world.journal.add(method, chatId, text, 502, "gateway");
        exchange.reply(
            502,
            "text/html",
            "<html><h1>502 Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8));
      }
      case Fault.CutBefore() -> {
        world.journal.add(method, chatId, text, 0, "cut before");
        exchange.cut();
      }
      case Fault.CutAfter() -> perform(exchange, method, chatId, text, call, effect);
      case Fault.Slow(_) -> perform(exchange, method, chatId, text, call, effect);
      case null -> perform(exchange, method, chatId, text, call, null);
    }
  }

  private void perform(
      Exchange exchange,
      String method,
      long chatId,
      String text,
      Parameters call,
      Fault.@Nullable Effect effect) {
    Reply reply =
        new Reply() {
          @Override
          public void ok(byte[] result) {
            boolean cut = effect instanceof Fault.CutAfter;
            world.journal.add(method, chatId, text, cut ? 0 : 200, cut ? "cut after" : "");
            if (cut) {
              exchange.cut();
            } else if (effect instanceof Fault.Slow(var delay)) {
              later(delay, exchange, 200, BotApiServer.ok(result));
            } else {
              answer(exchange, method, 200, BotApiServer.ok(result));
            }
          }

          @Override
          public void refuse(Refusal refusal) {
            Door.this.refuse(exchange, method, chatId, text, refusal);
          }

          @Override
          public void whenGone(Runnable task) {
            exchange.whenGone(task);
          }
        };
    try {
      methods.call(method, call, reply);
    } catch (Refusal refusal) {
      reply.refuse(refusal);
    }
  }

  private void answer(Exchange exchange, String method, int status, byte[] body) {
    if (latency.isPositive() && !method.equals("getupdates")) {
      later(latency, exchange, status, body);
    } else {
      answered++;
      exchange.reply(status, JSON, body);
    }
  }

  private void later(Duration delay, Exchange exchange, int status, byte[] body) {
    inHand++;
    loop.later(
        delay,
        () -> {
          inHand--;
          answered++;
          exchange.reply(status, JSON, body);
        });
  }

  private void refuse(Exchange exchange, String method, long chatId, String text, Refusal refusal) {
    world.journal.add(method, chatId, text, refusal.code, refusal.description);
    answer(exchange, method, refusal.code, Reply.body(refusal, 0));
  }

  /** A call that came in the response to a webhook's POST; its result is seen by nobody. */
  void calledInResponse(byte[] body) {
    Parameters call;
    try {
      call = new Parameters(Parameters.object(body), Map.of());
    } catch (Refusal refusal) {
      world.journal.add("webhook response", 0, "", refusal.code, refusal.description);
      return;
    }
    String method = call.text("method").toLowerCase(Locale.ROOT);
    if (method.isEmpty()) {
      return;
    }
    long chatId = call.fields().path("chat_id").asLong();
    try {
      methods.call(
          method,
          call,
          new Reply() {
            @Override
            public void ok(byte[] result) {
              world.journal.add(method + " in response", chatId, call.text("text"), 200, "");
            }

            @Override
            public void refuse(Refusal refusal) {
              throw refusal;
            }

            @Override
            public void whenGone(Runnable task) {}
          });
    } catch (Refusal refusal) {
      world.journal.add(
          method + " in response", chatId, call.text("text"), refusal.code, refusal.description);
    }
  }

  private void file(Exchange exchange, String tokenAndPath) {
    String prefix = token + "/";
    if (!tokenAndPath.startsWith(prefix)) {
      refuse(exchange, "file", 0, "", new Refusal(401, "Unauthorized"));
      return;
    }
    byte[] content = world.files.content(tokenAndPath.substring(prefix.length()));
    if (content == null) {
      refuse(exchange, "file", 0, "", new Refusal(404, "Not Found"));
      return;
    }
    world.journal.add("file", 0, "", 200, "");
    exchange.reply(200, "application/octet-stream", content);
  }
}
