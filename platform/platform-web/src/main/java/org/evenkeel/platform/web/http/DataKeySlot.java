package org.evenkeel.platform.web.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.jspecify.annotations.Nullable;

/** One user's place in the cache: whoever comes while it is filled waits for the same answer. */
final class DataKeySlot {

  /** What is known about a user's key. */
  sealed interface Content {}

  record Present(DataKey key) implements Content {}

  record Destroyed() implements Content {}

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final ReentrantLock filling = new ReentrantLock();
  private volatile @Nullable Content content;
  private volatile Instant until = Instant.MIN;
  private Instant notBefore = Instant.MIN;

  boolean fresh(Instant now) {
    return now.isBefore(until);
  }

  DataKey get(Clock clock, Supplier<Content> source) {
    Content known = content;
    if (known != null && fresh(clock.instant())) {
      return open(known);
    }
    filling.lock();
    try {
      return open(filled(clock, source));
    } finally {
      filling.unlock();
    }
  }

  private Content filled(Clock clock, Supplier<Content> source) {
    Content known = content;
    if (known != null && fresh(clock.instant())) {
      return known;
    }
    if (clock.instant().isBefore(notBefore)) {
      throw new DataKeyUnavailableException(null);
    }
    try {
      Instant asked = clock.instant();
      Content found = source.get();
      content = found;
      until = asked.plus(HttpDataKeys.KEPT);
      return found;
    } catch (DataKeyUnavailableException e) {
      notBefore = clock.instant().plus(BETWEEN_TRIES);
      throw e;
    }
  }

  private static DataKey open(Content content) {
    return switch (content) {
      case Present present -> present.key();
      case Destroyed destroyed -> throw new DataKeyDestroyedException();
    };
  }
}
