package mn.sanal.bot.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * One thread that reads, writes and waits for all sockets and owns all state behind them, so that
 * nothing there needs a lock.
 */
public final class Loop implements Executor, AutoCloseable {

  /** A socket that can be read, written, connected or accepted. */
  interface Ready {
    void ready(SelectionKey key) throws IOException;

    void broken();
  }

  private record Timer(long at, Runnable task) {}

  private final Selector selector;
  private final Thread thread;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::at));
  private volatile boolean open = true;

  public Loop(String name) {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  Selector selector() {
    return selector;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (Thread.currentThread() != thread) {
      selector.wakeup();
    }
  }

  /** Runs the task on the loop's thread after a while; to be called on that thread. */
  public void later(Duration delay, Runnable task) {
    timers.add(new Timer(System.nanoTime() + delay.toNanos(), task));
  }

  /** The result of a task that runs on the loop's thread, from whichever thread it is asked. */
  public <T> T call(Callable<T> task) {
    if (Thread.currentThread() == thread) {
      return result(task);
    }
    var answer = new CompletableFuture<T>();
    execute(
        () -> {
          try {
            answer.complete(task.call());
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static <T> T result(Callable<T> task) {
    try {
      return task.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Processor time that the thread has used. */
  public Duration processorTime() {
    return Duration.ofNanos(
        ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
  }

  private void run() {
    try {
      while (open) {
        await();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
        long now = System.nanoTime();
        for (Timer next = timers.peek(); next != null && next.at <= now; next = timers.peek()) {
          timers.remove();
          next.task.run();
        }
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() throws IOException {
    Timer next = timers.peek();
    if (!tasks.isEmpty()) {
      selector.selectNow(Loop::handle);
    } else if (next == null) {
      selector.select(Loop::handle);
    } else {
      long millis = (next.at - System.nanoTime()) / 1_000_000;
      if (millis < 0) {
        selector.selectNow(Loop::handle);
      } else {
        selector.select(Loop::handle, millis + 1);
      }
    }
  }

  private static void handle(SelectionKey key) {
    var ready = (Ready) key.attachment();
    try {
      if (key.isValid()) {
        ready.ready(key);
      }
    } catch (IOException e) {
      ready.broken();
    }
  }

  @Override
  public void close() {
    open = false;
    selector.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
