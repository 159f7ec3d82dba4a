package org.evenkeel.gateway.redis;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers whether Redis answered lately, so that a frozen one costs one request its time-out and
 * not all of those that can go on without it. Says so once when that changes.
 */
final class RedisHealth {

  private static final Logger log = LoggerFactory.getLogger(RedisHealth.class);

  private final long pauseNanos;
  private boolean away;
  private long failedAt;

  RedisHealth(Duration pause) {
    this.pauseNanos = pause.toNanos();
  }

  synchronized boolean pausing() {
    return away && System.nanoTime() - failedAt < pauseNanos;
  }

  synchronized void answered() {
    if (away) {
      log.info("Redis answers again");
      away = false;
    }
  }

  synchronized RedisAwayException failed(Throwable cause) {
    if (!away) {
      log.warn("Redis is away: {}", cause.getClass().getName());
      away = true;
    }
    failedAt = System.nanoTime();
    return new RedisAwayException();
  }
}
