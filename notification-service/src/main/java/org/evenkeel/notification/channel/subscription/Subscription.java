package org.evenkeel.notification.channel.subscription;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.notification.channel.ChannelName;

/**
 * One way to reach a person.
 *
 * @param address in the clear, as channels take it
 * @param language of the words that go with it, {@code en} or {@code es}
 */
record Subscription(
    UUID id,
    UUID userId,
    ChannelName channel,
    String address,
    String language,
    SubscriptionState state,
    Instant createdAt) {

  /** Hides the address. */
  @Override
  public String toString() {
    return "Subscription[" + id + " " + channel + " " + state + "]";
  }
}
