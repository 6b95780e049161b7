package mn.sanal.bot.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged Sanal in a data folder: started, killed and started again there, always on the same
 * port. Its embedded PostgreSQL is found by the folder too.
 */
public final class SanalProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path jar;
  private final Path dataDir;
  private final int port;
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> javaOptions = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private @Nullable Process process;

  public SanalProcess(Path jar, Path dataDir) {
    this.jar = jar;
    this.dataDir = dataDir;
    port = freePort();
    environment.put("SANAL_DATA_DIR", dataDir.toString());
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SANAL_PUBLIC_URL", url());
    environment.put("SANAL_DEMO", "false");
    environment.put("SANAL_OPERATOR", "Туршилтын байгууллага");
    environment.put("SANAL_CONTACT", "7700-0000");
    javaOptions.add("-Xmx512m");
  }

  public SanalProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public SanalProcess withJavaOption(String option) {
    javaOptions.add(option);
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path dataDir() {
    return dataDir;
  }

  /** Starts it and waits until it says that it is healthy. */
  public SanalProcess start() {
    launch();
    awaitHealth(200);
    return this;
  }

  /** Starts it and waits for nothing. */
  public void launch() {
    try {
      process = builder(List.of()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command of it to its end, and returns what it printed. */
  public String run(String... arguments) {
    long before = output().length();
    try {
      Process command = builder(List.of(arguments)).start();
      if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        command.destroyForcibly();
        throw new AssertionError("it does not end: " + String.join(" ", arguments));
      }
      return output().substring((int) before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private ProcessBuilder builder(List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-jar");
    command.add(jar.toAbsolutePath().toString());
    command.addAll(arguments);
    Files.createDirectories(dataDir);
    var builder = new ProcessBuilder(command);
    builder.directory(dataDir.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().keySet().removeIf(SanalProcess::isSetting);
    builder.environment().putAll(environment);
    return builder;
  }

  private static boolean isSetting(String name) {
    return name.startsWith("SANAL_") || name.startsWith("TELEGRAM_") || name.equals("SERVER_PORT");
  }

  /** Waits until the health page answers with the status. */
  public void awaitHealth(int status) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!running().isAlive()) {
        throw new AssertionError("Sanal ended by itself:\n" + output());
      }
      Optional<HttpResponse<String>> health = get("/actuator/health");
      if (health.isPresent() && health.get().statusCode() == status) {
        return;
      }
      pause();
    }
    throw new AssertionError(
        "no health "
            + status
            + "; last: "
            + get("/actuator/health").map(HttpResponse::body)
            + "\n"
            + output());
  }

  /** A page of it, or empty when it cannot be reached. */
  public Optional<HttpResponse<String>> get(String path) {
    try {
      return Optional.of(
          http.send(
              HttpRequest.newBuilder(URI.create(url() + path))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public long pid() {
    return running().pid();
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** {@code kill -9} of the JVM alone; PostgreSQL lives on. */
  public void kill() {
    running().destroyForcibly();
    await(running().toHandle());
  }

  /** {@code kill -9} of the JVM and of every process of its PostgreSQL. */
  public void killWithDatabase() {
    List<ProcessHandle> servers = new ArrayList<>();
    database()
        .postmaster()
        .ifPresent(
            postmaster -> {
              servers.add(postmaster);
              postmaster.descendants().forEach(servers::add);
            });
    running().destroyForcibly();
    servers.forEach(ProcessHandle::destroyForcibly);
    await(running().toHandle());
    servers.forEach(SanalProcess::await);
  }

  private static void await(ProcessHandle handle) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (handle.isAlive() && System.nanoTime() < end) {
      pause();
    }
  }

  /** Its embedded PostgreSQL. */
  public EmbeddedServer database() {
    return new EmbeddedServer(dataDir);
  }

  /** All that it has printed, from all its lives. */
  public String output() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return dataDir.resolve("sanal.log");
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  /** Asks it to end in good order and waits for that. */
  public void stop() {
    if (process != null && process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }

  @Override
  public void close() {
    stop();
    http.shutdownNow();
    database()
        .postmaster()
        .ifPresent(
            left -> {
              left.destroy();
              await(left);
            });
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
