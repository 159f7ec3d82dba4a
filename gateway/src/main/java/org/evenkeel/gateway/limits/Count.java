package org.evenkeel.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * What counting one request gave.
 *
 * @param remaining how many more are free in this window
 * @param reset when the window ends
 */
record Count(boolean allowed, long limit, long remaining, Duration reset) {

  static final String LIMIT = "X-RateLimit-Limit";
  static final String REMAINING = "X-RateLimit-Remaining";
  static final String RESET = "X-RateLimit-Reset";

  static Count of(Limit limit, ConsumptionProbe probe) {
    return new Count(
        probe.isConsumed(),
        limit.perWindow(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  /**
   * Seconds from now, rounded up, as in the IETF's draft of RateLimit header fields. Where two
   * limits hold, the tighter one is told.
   */
  void describeIn(HttpHeaders headers) {
    String other = headers.getFirst(REMAINING);
    if (allowed && other != null && Long.parseLong(other) < remaining) {
      return;
    }
    headers.set(LIMIT, Long.toString(limit));
    headers.set(REMAINING, Long.toString(remaining));
    headers.set(RESET, Long.toString(seconds()));
    if (!allowed) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
    }
  }

  private long seconds() {
    return Math.max(1, reset.plusMillis(999).toSeconds());
  }
}
