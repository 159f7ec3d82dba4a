package org.evenkeel.notification.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.notification.delivery.DeliveryKind;
import org.jspecify.annotations.Nullable;

/** How long a delivery waits for its next attempt, and when there is none. */
public final class Pauses {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int DOUBLINGS = 8;
  private static final int CRISIS_DOUBLINGS = 2;
  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  /** What has no end of its own is of no use a day after it was due. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private static final int OFFERS = 2;
  private static final int SHARE = 4;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Before a message that was refused, and must arrive, is offered again. */
  public static final Duration LONG = Duration.ofMinutes(5);

  private Pauses() {}

  /**
   * Doubles from a second; a crisis message never waits longer than a few seconds, even where a
   * provider asks for more.
   */
  public static Duration before(DeliveryKind kind, int attempts, @Nullable Duration asked) {
    boolean crisis = kind == DeliveryKind.CRISIS;
    int doublings = Math.min(Math.max(0, attempts - 1), crisis ? CRISIS_DOUBLINGS : DOUBLINGS);
    Duration own = FIRST.multipliedBy(1L << doublings);
    if (crisis || asked == null || asked.compareTo(own) < 0) {
      return own;
    }
    return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
  }

  /**
   * Whether a channel that takes nothing gives way to the next instead of being asked again. What
   * must arrive is offered to it twice; other messages as long as a quarter of what was left of
   * their life, and ten minutes at most.
   *
   * @param rounds how often all who carry the channel were asked
   * @param firstAsked when the channel was asked first
   * @param next when it would be asked again
   * @param end when trying ends
   */
  public static boolean giveWay(
      DeliveryKind kind, int rounds, Instant firstAsked, Instant next, Instant end) {
    if (DeliveryPolicy.passes(kind)) {
      return rounds >= OFFERS;
    }
    Duration share = Duration.between(firstAsked, end).dividedBy(SHARE);
    return !next.isBefore(firstAsked.plus(share.compareTo(LONGEST) < 0 ? share : LONGEST));
  }

  /** When trying ends; empty for never, which holds for crisis only. */
  public static Optional<Instant> end(
      DeliveryKind kind, Instant dueAt, @Nullable Instant expiresAt) {
    if (expiresAt != null) {
      return Optional.of(expiresAt);
    }
    return kind == DeliveryKind.CRISIS ? Optional.empty() : Optional.of(dueAt.plus(PATIENCE));
  }
}
