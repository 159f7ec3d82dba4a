package org.evenkeel.platform.web.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Data keys of auth-service, kept 5 minutes at most, so that an erased user's key fades fast. */
public final class HttpDataKeys implements DataKeys {

  static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 10_000;

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

  private DataKeySlot.Content fetch(UUID userId) {
    DataKeyAnswer answer;
    try {
      answer =
          authService
              .post()
              .uri("/internal/data-keys:batch")
              .body(Map.of("user_ids", List.of(userId)))
              .retrieve()
              .body(DataKeyAnswer.class);
    } catch (RestClientException e) {
      failures.increment();
      throw new DataKeyUnavailableException(e);
    }
    if (answer != null && answer.destroyed().contains(userId)) {
      return new DataKeySlot.Destroyed();
    }
    if (answer == null || answer.keys().isEmpty()) {
      failures.increment();
      throw new DataKeyUnavailableException(null);
    }
    return new DataKeySlot.Present(answer.keys().getFirst().toDataKey());
  }
}
