package org.evenkeel.notification.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.Delivery;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what waits for a channel that was taken out of the configuration: no lane claims it any
 * more. It goes on over the next of its channels.
 */
@Component
class Uncarried {

  private static final String CODE = "no_provider";

  /** While replicas are replaced one after the other, some have a provider that others lack. */
  private static final Duration ROLL_OUT = Duration.ofMinutes(10);

  private final Deliveries deliveries;
  private final Settling settling;
  private final List<String> channels;
  private final Clock clock;

  Uncarried(Deliveries deliveries, Settling settling, Providers providers, Clock clock) {
    this.deliveries = deliveries;
    this.settling = settling;
    this.channels =
        Stream.of(ChannelName.values())
            .filter(Predicate.not(providers.channels().toList()::contains))
            .map(ChannelName::code)
            .toList();
    this.clock = clock;
  }

  /** Some at a time, and each on one replica only. */
  @Transactional
  void settle() {
    Instant now = Moments.now(clock);
    deliveries.lockOverdue(channels, now.minus(ROLL_OUT)).forEach(delivery -> end(delivery, now));
  }

  private void end(Delivery delivery, Instant now) {
    Instant expires = delivery.expiresAt();
    if (expires != null && !now.isBefore(expires)) {
      settling.expired(delivery);
    } else {
      settling.failed(delivery, CODE, "none");
      settling.fallBack(delivery);
    }
  }
}
