package mn.sanal.bot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down whoever sends too much: a bucket that fills by itself for each sender. Lives in memory
 * only, and forgets a sender after an hour.
 */
final class Throttle {

  /** What is in a bucket at a moment. */
  private record Bucket(double tokens, Instant at) {}

  private final Clock clock;
  private final int burst;
  private final double perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();

  /**
   * @param burst how much may come at once
   * @param perSecond how much may come for long
   */
  Throttle(Clock clock, int burst, double perSecond) {
    this.clock = clock;
    this.burst = burst;
    this.perSecond = perSecond;
  }

  boolean allows(String sender) {
    Instant now = clock.instant();
    boolean[] allowed = new boolean[1];
    buckets
        .asMap()
        .compute(
            sender,
            (_, bucket) -> {
              double tokens = bucket == null ? burst : filled(bucket, now);
              allowed[0] = tokens >= 1;
              return new Bucket(allowed[0] ? tokens - 1 : tokens, now);
            });
    return allowed[0];
  }

  private double filled(Bucket bucket, Instant now) {
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
    return Math.min(burst, bucket.tokens() + seconds * perSecond);
  }
}
