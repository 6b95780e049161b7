package mn.sanal.bot.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import mn.sanal.bot.api.http.Loop;

/**
 * The Bot API on loopback: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}.
 *
 * <p>All its work is done by one thread, whose processor time can be told apart from that of what
 * is tested.
 */
public final class BotApiServer implements AutoCloseable {

  public static final String TOKEN = "7000000001:AAH-sanal-test-token_0123456789abcd";

  private static final long BOT_ID = 7_000_000_001L;
  private static final long FIRST_CITIZEN = 5_100_000_001L;

  private final Loop loop = new Loop("bot-api");
  private final World world;
  private final Door door;
  private long nextCitizen = FIRST_CITIZEN;

  private BotApiServer(int port) {
    var answers = new AtomicReference<Door>();
    world = new World(loop, BOT_ID, body -> answers.get().calledInResponse(body));
    door = new Door(loop, world, TOKEN, port);
    answers.set(door);
  }

  public static BotApiServer start() {
    return new BotApiServer(0);
  }

  public static BotApiServer start(int port) {
    return new BotApiServer(port);
  }

  /** What goes into {@code TELEGRAM_API_URL}. */
  public String url() {
    return "http://127.0.0.1:" + door.port();
  }

  public String token() {
    return TOKEN;
  }

  /** Somebody who has not yet written to the bot. */
  public VirtualCitizen citizen(String firstName) {
    return loop.call(() -> new VirtualCitizen(world, world.addChat(nextCitizen++, firstName)));
  }

  public void befall(Fault fault) {
    loop.call(
        () -> {
          world.faults.add(fault);
          return true;
        });
  }

  public void heal() {
    loop.execute(world.faults::clear);
  }

  /** Cuts every connection that is open at this moment. */
  public void cutConnections() {
    loop.execute(door::cutAll);
  }

  /** From now on each call is done at once and answered after this time, as over a long line. */
  public void latency(Duration time) {
    loop.execute(() -> door.latency(time));
  }

  /** Calls, besides getUpdates, that wait for their answers. */
  public int callsInHand() {
    return loop.call(door::inHand);
  }

  /** Calls that were answered, whether or not anybody was there to take the answer. */
  public long answeredCalls() {
    return loop.call(door::answered);
  }

  /** Delivers the last confirmed updates once more. */
  public void redeliver(int count) {
    loop.execute(() -> world.updates.redeliver(count));
  }

  /** Counts on from another update id, as Telegram does after a quiet week. */
  public void restartUpdateIdsAt(long id) {
    loop.execute(() -> world.updates.restartAt(id));
  }

  /** Adds an update whose body no client can make an update of. */
  public void sendUnparsable() {
    loop.execute(
        () -> {
          long id = world.updates.takeId();
          String json = "{\"update_id\":" + id + ",\"message\":{\"message_id\":\"no number\"}}";
          world.updates.add(new Update(id, "message", 0, json));
        });
  }

  /** Adds any update; {@code fields} is what follows its id, such as {@code "message":{…}}. */
  public void sendRaw(String kind, long chatId, String fields) {
    loop.execute(
        () -> {
          long id = world.updates.takeId();
          String json = "{\"update_id\":" + id + "," + fields + "}";
          world.updates.add(new Update(id, kind, chatId, json));
        });
  }

  /** Updates that the bot has not yet confirmed. */
  public int pendingUpdates() {
    return loop.call(world.updates::pending);
  }

  /** Updates that the bot has confirmed, by an offset or by the webhook's 200. */
  public long confirmedUpdates() {
    return loop.call(world.updates::confirmed);
  }

  /** Calls in the order of their ends; the oldest half million. */
  public List<Call> calls() {
    return loop.call(world.journal::calls);
  }

  /** Whether calls are remembered one by one; they are counted in any case. */
  public void keepCalls(boolean keep) {
    loop.execute(() -> world.journal.keeping = keep);
  }

  /** Calls by method, in lower case. */
  public Map<String, Long> callCounts() {
    return loop.call(world.journal::counts);
  }

  /** Calls that did not end with 200, by method, status and reason. */
  public Map<String, Long> refusals() {
    return loop.call(world.journal::refusals);
  }

  /** What setMyCommands set, as JSON, by language code; empty for the default. */
  public Map<String, String> commands() {
    return loop.call(
        () -> {
          var commands = new TreeMap<String, String>();
          world.commands.forEach((language, list) -> commands.put(language, list.toString()));
          return commands;
        });
  }

  /** Connections that were made so far: few when they are kept alive. */
  public long connections() {
    return loop.call(door::accepted);
  }

  /** Processor time that the server has used. */
  public Duration processorTime() {
    return loop.processorTime();
  }

  /** Runs a task after a while on the server's own thread, as citizens in a load test do. */
  public void later(Duration delay, Runnable task) {
    loop.execute(() -> loop.later(delay, task));
  }

  /** Runs a task on the server's own thread and waits for its end. */
  public void run(Runnable task) {
    loop.call(
        () -> {
          task.run();
          return true;
        });
  }

  /** What a task says that is run on the server's own thread. */
  public <T> T ask(Callable<T> task) {
    return loop.call(task);
  }

  @Override
  public void close() {
    loop.close();
  }

  static byte[] ok(byte[] result) {
    byte[] start = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + result.length + 1];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(result, 0, all, start.length, result.length);
    all[all.length - 1] = '}';
    return all;
  }
}
