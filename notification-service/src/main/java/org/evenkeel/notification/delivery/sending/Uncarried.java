package org.evenkeel.notification.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.notification.delivery.model.Pauses;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what waits for a channel that was taken out of the configuration: no lane claims it any
 * more. It goes on over the next of its channels. A crisis message that has none is kept, as it may
 * still arrive when somebody carries the channel again, and counted for those who look after it.
 */
@Component
class Uncarried {

  private static final Logger log = LoggerFactory.getLogger(Uncarried.class);
  private static final String CODE = "no_provider";
  private static final int AT_ONCE = 100;

  /** While replicas are replaced one after the other, some have a provider that others lack. */
  private static final Duration ROLL_OUT = Duration.ofMinutes(10);

  private final Deliveries deliveries;
  private final Settling settling;
  private final Crashes crashes;
  private final TransactionTemplate transaction;
  private final List<String> channels;
  private final Clock clock;
  private final Instant since;
  private final AtomicLong kept;

  Uncarried(
      Deliveries deliveries,
      Settling settling,
      Crashes crashes,
      Providers providers,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.settling = settling;
    this.crashes = crashes;
    this.transaction = transaction;
    this.channels =
        Stream.of(ChannelName.values())
            .filter(Predicate.not(providers.channels().toList()::contains))
            .map(ChannelName::code)
            .toList();
    this.clock = clock;
    this.since = Moments.now(clock);
    this.kept = meters.gauge("deliveries_uncarried", new AtomicLong());
  }

  /** Some at a time, and each on one replica only and by itself. */
  void settle() {
    Instant now = Moments.now(clock);
    Instant before = now.minus(ROLL_OUT);
    if (before.isBefore(since)) {
      return;
    }
    Set<UUID> seen = new HashSet<>();
    boolean more = true;
    while (more && seen.size() < AT_ONCE) {
      more = settleOne(before, now, seen);
    }
    long waiting = deliveries.waiting(channels, before);
    if (kept.getAndSet(waiting) < waiting) {
      log.error("{} crisis messages wait for a channel that nobody carries", waiting);
    }
  }

  /** Whether there was one. */
  private boolean settleOne(Instant before, Instant now, Set<UUID> seen) {
    AtomicReference<@Nullable UUID> id = new AtomicReference<>();
    try {
      transaction.executeWithoutResult(
          status ->
              deliveries
                  .lockOverdue(channels, before, now, seen)
                  .ifPresent(
                      delivery -> {
                        id.set(delivery.id());
                        end(delivery, now);
                      }));
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      // One whose words do not open must not hold up the others, neither now nor next time.
      putOff(id.get(), now, e);
    }
    UUID found = id.get();
    return found != null && seen.add(found);
  }

  private void putOff(@Nullable UUID id, Instant now, RuntimeException e) {
    if (id == null) {
      throw e;
    }
    log.error("delivery {} cannot go on: {}", id, e.getClass().getSimpleName());
    transaction.executeWithoutResult(
        status ->
            deliveries
                .lock(id)
                .filter(delivery -> delivery.state() == DeliveryState.SCHEDULED)
                .ifPresent(delivery -> deliveries.putOff(id, now.plus(Pauses.LONG), CODE)));
  }

  private void end(Delivery delivery, Instant now) {
    Instant expires = delivery.expiresAt();
    if (crashes.end(delivery)) {
      return;
    }
    if (expires != null && !now.isBefore(expires)) {
      settling.expired(delivery);
    } else {
      settling.failed(delivery, CODE, "none");
      settling.fallBack(delivery);
    }
  }
}
