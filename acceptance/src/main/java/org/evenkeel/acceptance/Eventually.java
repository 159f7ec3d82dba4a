package org.evenkeel.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens a moment later. */
public final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /** The first value there is; fails the job when none came in time. */
  public static <T> T get(String what, Duration limit, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new JobFailed("not within " + limit.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  public static void holds(String what, Duration limit, BooleanSupplier condition) {
    get(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
