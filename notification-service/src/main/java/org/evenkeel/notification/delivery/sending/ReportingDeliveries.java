package org.evenkeel.notification.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.DeliveryReports;
import org.evenkeel.notification.channel.ReportedState;
import org.evenkeel.notification.delivery.Consents;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.notification.delivery.model.NextStep;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.inbox.InboxReadings;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes later news of deliveries, from providers and from the inbox. */
@Service
class ReportingDeliveries implements DeliveryReports, InboxReadings {

  private final Deliveries deliveries;
  private final Settling settling;
  private final Consents consents;
  private final MeterRegistry meters;

  ReportingDeliveries(
      Deliveries deliveries, Settling settling, Consents consents, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.settling = settling;
    this.consents = consents;
    this.meters = meters;
  }

  @Override
  @Transactional
  public boolean report(
      String provider,
      String providerMessageId,
      ReportedState state,
      @Nullable String code,
      Instant at) {
    Optional<String> refused =
        state == ReportedState.FAILED && NextStep.OPTED_OUT.equals(code)
            ? deliveries.dedupeKey(provider, providerMessageId)
            : Optional.empty();
    refused.ifPresent(consents::lock);
    Optional<Delivery> delivery = deliveries.lock(provider, providerMessageId);
    refused.ifPresent(consents::refused);
    boolean moved = delivery.isPresent() && move(delivery.get(), told(state), code, provider, at);
    String outcome = delivery.isEmpty() ? "unknown" : moved ? "new" : "known";
    meters.counter("delivery_reports_total", "provider", provider, "outcome", outcome).increment();
    return moved;
  }

  @Override
  @Transactional
  public void opened(UUID messageId, Instant at) {
    inbox(messageId, DeliveryState.OPENED, at);
  }

  @Override
  @Transactional
  public void dismissed(UUID messageId, Instant at) {
    inbox(messageId, DeliveryState.DISMISSED, at);
  }

  /** Messages that came into the inbox another way have no delivery. */
  private void inbox(UUID messageId, DeliveryState state, Instant at) {
    deliveries
        .lock(messageId)
        .ifPresent(delivery -> move(delivery, state, null, Delivery.INBOX, at));
  }

  private boolean move(
      Delivery delivery, DeliveryState state, @Nullable String code, String provider, Instant at) {
    if (!delivery.state().yieldsTo(state)) {
      return false;
    }
    if (state == DeliveryState.FAILED) {
      settling.fallBack(delivery);
    }
    settling.reported(
        delivery, state, state == DeliveryState.FAILED ? code : null, provider, Moments.cut(at));
    return true;
  }

  private static DeliveryState told(ReportedState state) {
    return switch (state) {
      case DELIVERED -> DeliveryState.DELIVERED;
      case FAILED -> DeliveryState.FAILED;
      case OPENED -> DeliveryState.OPENED;
      case DISMISSED -> DeliveryState.DISMISSED;
    };
  }
}
