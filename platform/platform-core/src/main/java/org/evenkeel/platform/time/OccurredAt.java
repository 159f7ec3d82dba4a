package org.evenkeel.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something happened, as a client says: at most 5 minutes ahead and 30 days back. */
public final class OccurredAt {

  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration BACK = Duration.ofDays(30);

  private OccurredAt() {}

  /** What a claimed moment comes to. */
  public sealed interface Result {}

  /** The moment to store; now when the client named none. */
  public record Accepted(Instant occurredAt) implements Result {}

  /** The client's clock is more than 5 minutes ahead. */
  public record TooFarAhead() implements Result {}

  /** More than 30 days ago. */
  public record TooOld() implements Result {}

  public static Result check(@Nullable Instant given, Clock clock) {
    Instant now = Moments.now(clock);
    if (given == null) {
      return new Accepted(now);
    }
    if (given.isAfter(now.plus(AHEAD))) {
      return new TooFarAhead();
    }
    if (given.isBefore(now.minus(BACK))) {
      return new TooOld();
    }
    return new Accepted(Moments.cut(given));
  }
}
