package org.evenkeel.notification.delivery;

import java.time.Clock;
import java.util.List;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.sending.Cancelling;
import org.evenkeel.notification.delivery.sending.WakeUps;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.NewDelivery;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes orders for mails to an address that is known, in the caller's transaction. */
@Service
public class Ordering {

  private static final Logger log = LoggerFactory.getLogger(Ordering.class);

  private final Deliveries deliveries;
  private final Cancelling cancelling;
  private final WakeUps wakeUps;
  private final Ids ids;
  private final Clock clock;

  Ordering(Deliveries deliveries, Cancelling cancelling, WakeUps wakeUps, Ids ids, Clock clock) {
    this.deliveries = deliveries;
    this.cancelling = cancelling;
    this.wakeUps = wakeUps;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sent once the transaction has committed; the same order again changes nothing. */
  public void order(EmailOrder order) {
    deliveries
        .add(
            new NewDelivery(
                ids.next(),
                order.dedupeKey(),
                order.userId(),
                order.kind(),
                ChannelName.EMAIL.code(),
                List.of(),
                new Content(order.address(), order.template(), order.model()),
                Moments.now(clock),
                order.expiresAt()))
        .ifPresent(
            id -> {
              log.info("delivery {} of kind {} ordered", id, order.kind().code());
              wakeUps.afterCommit(order.kind());
            });
  }

  /** What was ordered under this key does not leave, unless it has left. */
  public void cancel(String dedupeKey) {
    cancelling.cancel(dedupeKey);
  }
}
