package org.evenkeel.notification.delivery.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.Consents;
import org.evenkeel.notification.delivery.model.DeliveryState;
import org.evenkeel.notification.delivery.model.NextStep;
import org.evenkeel.notification.delivery.model.Pauses;
import org.evenkeel.notification.delivery.model.Reason;
import org.evenkeel.notification.delivery.store.Attempts;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.notification.delivery.store.Leases;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what providers answered. */
@Service
class Finishing {

  private static final Logger log = LoggerFactory.getLogger(Finishing.class);

  private final Deliveries deliveries;
  private final Leases leases;
  private final Attempts attempts;
  private final Providers providers;
  private final Settling settling;
  private final Consents consents;
  private final Clock clock;
  private final MeterRegistry meters;

  Finishing(
      Deliveries deliveries,
      Leases leases,
      Attempts attempts,
      Providers providers,
      Settling settling,
      Consents consents,
      Clock clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.leases = leases;
    this.attempts = attempts;
    this.providers = providers;
    this.settling = settling;
    this.consents = consents;
    this.clock = clock;
    this.meters = meters;
  }

  /** One provider was asked, which one and in which attempt. */
  record Asked(int attempt, String provider) {}

  /** Whether this process may ask one more provider, whose attempt is written. */
  @Transactional
  boolean begin(Prepared prepared, Asked next) {
    UUID id = prepared.delivery().id();
    if (!leases.held(id)) {
      return false;
    }
    deliveries.attempted(id, next.attempt());
    attempts.begin(id, next.attempt(), next.provider());
    return true;
  }

  /** An answer that does not end the round: the next provider is asked. */
  @Transactional
  void answered(Prepared prepared, Asked asked, SendOutcome outcome) {
    write(prepared, asked, outcome);
  }

  /**
   * An answer that came when nobody waited for it any more. What was taken after all is sent,
   * unless more is known already; and who wants nothing from us gets nothing more.
   */
  @Transactional
  void answeredLate(Prepared prepared, Asked asked, SendOutcome outcome) {
    if (NextStep.optedOut(outcome, prepared.addressId() == null)) {
      refused(prepared, asked, outcome);
      return;
    }
    write(prepared, asked, outcome);
    if (outcome instanceof SendOutcome.Accepted(String providerId)) {
      deliveries
          .lock(prepared.delivery().id())
          .filter(
              now -> now.state() == DeliveryState.SCHEDULED || now.state() == DeliveryState.FAILED)
          .ifPresent(now -> settling.sent(now, now.attempts(), asked.provider(), providerId));
    }
  }

  /** The answer that decides, and what follows from it. */
  @Transactional
  void settle(Prepared prepared, Asked asked, SendOutcome outcome, NextStep step) {
    if (step instanceof NextStep.OptedOut) {
      refused(prepared, asked, outcome);
      return;
    }
    write(prepared, asked, outcome);
    UUID id = prepared.delivery().id();
    Delivery now = deliveries.lock(id).orElseThrow();
    if (step instanceof NextStep.Done(String providerId)) {
      // Whoever took it over meanwhile: that it was taken is what counts.
      if (now.state() == DeliveryState.SCHEDULED || now.state() == DeliveryState.FAILED) {
        settling.sent(now, now.attempts(), asked.provider(), providerId);
      }
      return;
    }
    if (leases.held(id)) {
      goOn(prepared, now, asked.provider(), step);
    }
  }

  /** A no is a no, whoever holds the delivery by now. */
  private void refused(Prepared prepared, Asked asked, SendOutcome outcome) {
    String key = prepared.delivery().dedupeKey();
    consents.lock(key);
    write(prepared, asked, outcome);
    Delivery now = deliveries.lock(prepared.delivery().id()).orElseThrow();
    consents.refused(key);
    if (now.state() == DeliveryState.SCHEDULED) {
      settling.suppressed(now, Reason.CONSENT);
    }
  }

  private void goOn(Prepared prepared, Delivery now, String provider, NextStep step) {
    switch (step) {
      case NextStep.Done _, NextStep.NextProvider _, NextStep.OptedOut _ ->
          throw new IllegalStateException("nothing is left to be settled");
      case NextStep.NextAddress(String code) -> {
        gone(prepared);
        if (hasAnother(now, prepared)) {
          deliveries.putOff(now.id(), Moments.now(clock), code);
        } else {
          nextChannel(now, code, provider);
        }
      }
      case NextStep.NextChannel(String code) -> nextChannel(now, code, provider);
      case NextStep.Later(Duration asked, String code) -> later(now, asked, code, provider);
      case NextStep.MuchLater(String code) -> {
        log.error("delivery {} must arrive and was refused: {}", now.id(), code);
        deliveries.putOff(now.id(), Moments.now(clock).plus(Pauses.LONG), code);
      }
      case NextStep.GiveUp(String code) -> settling.failed(now, code, provider);
    }
  }

  private void gone(Prepared prepared) {
    UUID addressId = prepared.addressId();
    if (addressId != null) {
      providers.gone(prepared.channel(), addressId);
    }
  }

  /** The account's own address is kept though it is gone: asked at once again, it would loop. */
  private boolean hasAnother(Delivery now, Prepared prepared) {
    return providers
        .address(now.userId(), prepared.channel(), now.kind())
        .filter(next -> !next.id().equals(prepared.addressId()))
        .isPresent();
  }

  private void nextChannel(Delivery now, String code, String provider) {
    settling.failed(now, code, provider);
    settling.fallBack(now);
  }

  private void later(Delivery now, @Nullable Duration asked, String code, String provider) {
    Instant next = Moments.now(clock).plus(Pauses.before(now.kind(), now.attempts(), asked));
    Optional<Instant> end = Pauses.end(now.kind(), now.dueAt(), now.expiresAt());
    if (end.isPresent() && !now.fallbacks().isEmpty()) {
      Instant first = attempts.firstAt(now.id()).orElseGet(now::dueAt);
      if (Pauses.giveWay(now.kind(), rounds(now), first, next, end.get())) {
        nextChannel(now, code, provider);
        return;
      }
    }
    if (end.isPresent() && !next.isBefore(end.get())) {
      if (now.expiresAt() == null) {
        settling.failed(now, "given_up", provider);
      } else {
        settling.expired(now);
      }
      return;
    }
    log.warn("delivery {} failed at attempt {} ({})", now.id(), now.attempts(), code);
    deliveries.putOff(now.id(), next, code);
  }

  /** Each asks all who carry the channel. */
  private int rounds(Delivery delivery) {
    int carriers =
        ChannelName.named(delivery.channel()).map(providers::of).map(List::size).orElse(1);
    return Math.ceilDiv(delivery.attempts(), Math.max(1, carriers));
  }

  private void write(Prepared prepared, Asked asked, SendOutcome outcome) {
    attempts.finish(prepared.delivery().id(), asked.attempt(), outcome);
    meters
        .counter(
            "delivery_attempts_total",
            "kind",
            prepared.delivery().kind().code(),
            "channel",
            prepared.channel().code(),
            "provider",
            asked.provider(),
            "outcome",
            Attempts.name(outcome))
        .increment();
  }
}
