package org.evenkeel.notification.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.notification.delivery.DeliveryAnnouncements;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.notification.delivery.model.Reason;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.NewDelivery;
import org.evenkeel.platform.messaging.AfterCommit;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what became of a delivery, counts it and tells it, in the caller's transaction. */
@Component
class Settling {

  private static final Logger log = LoggerFactory.getLogger(Settling.class);
  private static final String NONE = "none";

  private final Deliveries deliveries;
  private final DeliveryAnnouncements announcements;
  private final WakeUps wakeUps;
  private final Clock clock;
  private final MeterRegistry meters;

  Settling(
      Deliveries deliveries,
      DeliveryAnnouncements announcements,
      WakeUps wakeUps,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.announcements = announcements;
    this.wakeUps = wakeUps;
    this.clock = clock;
    this.meters = meters;
  }

  void sent(Delivery delivery, int attempts, String provider, @Nullable String providerId) {
    Instant now = Moments.now(clock);
    deliveries.sent(delivery.id(), provider, providerId, now);
    meters
        .timer(
            "delivery_duration_seconds",
            "kind",
            delivery.kind().code(),
            "channel",
            delivery.channel())
        .record(Duration.between(delivery.dueAt(), now));
    tell(delivery, DeliveryState.SENT, attempts, provider, now);
  }

  void suppressed(Delivery delivery, Reason reason) {
    log.info("delivery {} suppressed: {}", delivery.id(), reason.code());
    end(delivery, DeliveryState.SUPPRESSED, reason.code(), NONE);
  }

  void expired(Delivery delivery) {
    end(delivery, DeliveryState.EXPIRED, null, NONE);
  }

  void failed(Delivery delivery, String code, String provider) {
    log.warn("delivery {} failed: {}", delivery.id(), code);
    end(delivery, DeliveryState.FAILED, code, provider);
  }

  /** A provider or the person said so later. */
  void reported(
      Delivery delivery, DeliveryState state, @Nullable String code, String provider, Instant at) {
    deliveries.end(delivery.id(), state, code, at);
    tell(delivery, state, delivery.attempts(), provider, at);
  }

  /** The same words over the next of its channels; nothing where there is none. */
  void fallBack(Delivery delivery) {
    if (delivery.fallbacks().isEmpty() || delivery.contentSealed() == null) {
      return;
    }
    String channel = delivery.fallbacks().getFirst();
    List<String> left = delivery.fallbacks().subList(1, delivery.fallbacks().size());
    Content content = deliveries.open(delivery);
    String key = delivery.dedupeKey();
    String common = key.substring(0, key.length() - delivery.channel().length());
    deliveries
        .add(
            new NewDelivery(
                delivery.notificationId(),
                common + channel,
                delivery.userId(),
                delivery.kind(),
                channel,
                left,
                new Content(null, content.template(), content.model()),
                Moments.now(clock),
                delivery.expiresAt()))
        .ifPresent(
            id -> {
              log.info("delivery {} goes on as {} over {}", delivery.id(), id, channel);
              wakeUps.afterCommit(delivery.kind());
            });
  }

  private void end(Delivery delivery, DeliveryState state, @Nullable String code, String provider) {
    Instant now = Moments.now(clock);
    deliveries.end(delivery.id(), state, code, now);
    tell(delivery, state, delivery.attempts(), provider, now);
  }

  private void tell(
      Delivery delivery, DeliveryState state, int attempts, String provider, Instant at) {
    log.info(
        "delivery {} of kind {} over {} is {} after {} attempts",
        delivery.id(),
        delivery.kind().code(),
        delivery.channel(),
        state.code(),
        attempts);
    AfterCommit.run(
        meters.counter(
                "deliveries_total",
                "kind",
                delivery.kind().code(),
                "channel",
                delivery.channel(),
                "provider",
                provider,
                "state",
                state.code())
            ::increment);
    announcements.changed(
        delivery.id(),
        delivery.userId(),
        delivery.kind(),
        delivery.channel(),
        state.code(),
        attempts,
        at);
  }
}
