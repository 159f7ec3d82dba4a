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
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Data keys of auth-service, kept 5 minutes at most, so that an erased user's key fades fast. */
public final class HttpDataKeys implements DataKeys {

  static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 10_000;

  /** As many as auth-service answers. */
  private static final int MOST_AT_ONCE = 500;

  private final RestClient authService;
  private final Clock clock;
  private final Map<UUID, DataKeySlot> slots = new ConcurrentHashMap<>();
  private final Counter hits;
  private final Counter misses;
  private final Counter failures;

  public HttpDataKeys(RestClient authService, Clock clock, MeterRegistry meters) {
    this.authService = authService;
    this.clock = clock;
    this.hits = meters.counter("cache.gets", "cache", "data_keys", "result", "hit");
    this.misses = meters.counter("cache.gets", "cache", "data_keys", "result", "miss");
    this.failures = meters.counter("data.keys.failures");
  }

  @Override
  public DataKey of(UUID userId) {
    if (slots.size() > MOST_KEPT) {
      slots.values().removeIf(slot -> !slot.fresh(clock.instant()));
    }
    DataKeySlot slot = slots.computeIfAbsent(userId, id -> new DataKeySlot());
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
