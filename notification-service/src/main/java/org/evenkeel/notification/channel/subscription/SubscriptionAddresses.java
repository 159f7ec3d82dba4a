package org.evenkeel.notification.channel.subscription;

import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.channel.Address;
import org.evenkeel.notification.channel.Addresses;
import org.evenkeel.notification.channel.ChannelName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions of people, for whoever sends. */
@Component
class SubscriptionAddresses implements Addresses {

  private static final Logger log = LoggerFactory.getLogger(SubscriptionAddresses.class);

  private final Subscriptions subscriptions;

  SubscriptionAddresses(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Address> of(UUID userId, ChannelName channel) {
    return subscriptions.inUse(userId, channel).stream()
        .map(subscription -> new Address(subscription.id(), subscription.address()))
        .toList();
  }

  @Override
  @Transactional
  public void gone(UUID addressId) {
    subscriptions.change(addressId, SubscriptionState.GONE);
    log.info("subscription {} reaches nobody any more", addressId);
  }
}
