package org.evenkeel.notification.channel.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner sees it.
 *
 * @param hint what they recognise it by: a host, the end of a number; empty for devices
 * @param state pending, active, gone or disabled
 * @param secret what signs for a receiver; only in the answer that made it
 */
record SubscriptionView(
    UUID id,
    String channel,
    String hint,
    String state,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  static SubscriptionView of(Subscription subscription) {
    return of(subscription, "");
  }

  static SubscriptionView of(Subscription subscription, String secret) {
    return new SubscriptionView(
        subscription.id(),
        subscription.channel().code(),
        Examining.hint(subscription),
        subscription.state().code(),
        subscription.createdAt(),
        secret.isEmpty() ? null : secret);
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "SubscriptionView[" + id + " " + state + "]";
  }
}
