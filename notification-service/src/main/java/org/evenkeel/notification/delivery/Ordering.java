package org.evenkeel.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.delivery.model.Routes;
import org.evenkeel.notification.delivery.sending.Cancelling;
import org.evenkeel.notification.delivery.sending.Providers;
import org.evenkeel.notification.delivery.sending.WakeUps;
import org.evenkeel.notification.delivery.store.Content;
import org.evenkeel.notification.delivery.store.Deliveries;
import org.evenkeel.notification.delivery.store.NewDelivery;
import org.evenkeel.platform.crypto.SealedTextException;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes orders for mails and text messages to an address that is known, and for the same words on
 * the devices that its owner registered, in the caller's transaction.
 */
@Service
public class Ordering {

  private static final Logger log = LoggerFactory.getLogger(Ordering.class);

  private final Deliveries deliveries;
  private final Cancelling cancelling;
  private final Providers providers;
  private final WakeUps wakeUps;
  private final Ids ids;
  private final Clock clock;

  Ordering(
      Deliveries deliveries,
      Cancelling cancelling,
      Providers providers,
      WakeUps wakeUps,
      Ids ids,
      Clock clock) {
    this.deliveries = deliveries;
    this.cancelling = cancelling;
    this.providers = providers;
    this.wakeUps = wakeUps;
    this.ids = ids;
    this.clock = clock;
  }

  /** Sent once the transaction has committed; the same order again changes nothing. */
  public void order(EmailOrder order) {
    add(order, ids.next(), order.dedupeKey(), ChannelName.EMAIL, order.address());
  }

  /** The same for a text message to a number that is known. */
  public void order(SmsOrder order) {
    add(
        new NewDelivery(
            ids.next(),
            order.dedupeKey(),
            order.userId(),
            order.kind(),
            ChannelName.SMS.code(),
            List.of(),
            new Content(order.number(), order.template(), order.model()),
            Moments.now(clock),
            order.expiresAt()));
  }

  /**
   * A mail, and one message on each channel of its owner's own that the kind takes beside it.
   *
   * @param key begins the dedupe keys of the others; the channel's name ends them
   */
  public void orderEverywhere(EmailOrder order, String key) {
    UUID notificationId = ids.next();
    add(order, notificationId, order.dedupeKey(), ChannelName.EMAIL, order.address());
    for (Routes.Route route : Routes.of(order.kind(), own -> ownDevice(order, own), Set.of())) {
      add(order, notificationId, key + ":" + route.first().code(), route.first(), null);
    }
  }

  /**
   * The consent that what was ordered under this key rests on is taken back: it does not leave,
   * unless it has left.
   */
  public void consentWithdrawn(String dedupeKey) {
    cancelling.consentWithdrawn(dedupeKey);
  }

  /** An address that does not open must not keep the others from being told. */
  private boolean ownDevice(EmailOrder order, ChannelName channel) {
    if (channel == ChannelName.EMAIL) {
      return false;
    }
    try {
      return providers.reach(order.userId(), channel, order.kind());
    } catch (SealedTextException e) {
      log.error("an address of {} over {} cannot be opened", order.userId(), channel.code());
      return false;
    }
  }

  private void add(
      EmailOrder order,
      UUID notificationId,
      String dedupeKey,
      ChannelName channel,
      @Nullable String address) {
    add(
        new NewDelivery(
            notificationId,
            dedupeKey,
            order.userId(),
            order.kind(),
            channel.code(),
            List.of(),
            new Content(address, order.template(), order.model()),
            Moments.now(clock),
            order.expiresAt()));
  }

  private void add(NewDelivery order) {
    deliveries
        .add(order)
        .ifPresent(
            id -> {
              log.info("delivery {} of kind {} ordered", id, order.kind().code());
              wakeUps.afterCommit(order.kind());
            });
  }
}
