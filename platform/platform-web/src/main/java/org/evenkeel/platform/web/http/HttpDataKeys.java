package org.evenkeel.platform.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Data keys of auth-service, kept 5 minutes at most, so that an erased user's key fades fast, and
 * of 10,000 people at most.
 */
public final class HttpDataKeys implements DataKeys {

  static final Duration KEPT = Duration.ofMinutes(5);
  static final int MOST_KEPT = 10_000;

  /** As many as auth-service answers. */
  private static final int MOST_AT_ONCE = 500;

  private final RestClient authService;
  private final Clock clock;
  private final RecentSlots slots;
  private final Counter hits;
  private final Counter misses;
  private final Counter failures;

  public HttpDataKeys(RestClient authService, Clock clock, MeterRegistry meters) {
    this(authService, clock, meters, MOST_KEPT);
  }

  HttpDataKeys(RestClient authService, Clock clock, MeterRegistry meters, int mostKept) {
    this.slots = new RecentSlots(mostKept);
    this.authService = authService;
    this.clock = clock;
    this.hits = meters.counter("cache.gets", "cache", "data_keys", "result", "hit");
    this.misses = meters.counter("cache.gets", "cache", "data_keys", "result", "miss");
    this.failures = meters.counter("data.keys.failures");
  }

  @Override
  public DataKey of(UUID userId) {
    DataKeySlot slot = slots.of(userId);
    (slot.fresh(clock.instant()) ? hits : misses).increment();
    return slot.get(clock, () -> fetch(userId));
  }

  @Override
  public void forget(UUID userId) {
    slots.remove(userId);
  }

  /** Asks for many at once and keeps none of the keys. */
  @Override
  public Set<UUID> destroyedAmong(Collection<UUID> userIds) {
    List<UUID> all = List.copyOf(userIds);
    Set<UUID> destroyed = new HashSet<>();
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      DataKeyAnswer answer = ask(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
      if (answer == null) {
        failures.increment();
        throw new DataKeyUnavailableException(null);
      }
      destroyed.addAll(answer.destroyed());
    }
    return destroyed;
  }

  int kept() {
    return slots.size();
  }

  private DataKeySlot.Content fetch(UUID userId) {
    DataKeyAnswer answer = ask(List.of(userId));
    if (answer != null && answer.destroyed().contains(userId)) {
      return new DataKeySlot.Destroyed();
    }
    if (answer == null || answer.keys().isEmpty()) {
      failures.increment();
      throw new DataKeyUnavailableException(null);
    }
    return new DataKeySlot.Present(answer.keys().getFirst().toDataKey());
  }

  private @Nullable DataKeyAnswer ask(List<UUID> userIds) {
    try {
      return authService
          .post()
          .uri("/internal/data-keys:batch")
          .body(Map.of("user_ids", userIds))
          .retrieve()
          .body(DataKeyAnswer.class);
    } catch (RestClientException e) {
      failures.increment();
      throw new DataKeyUnavailableException(e);
    }
  }
}
