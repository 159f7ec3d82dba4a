package org.evenkeel.notification.channel.subscription;

import java.util.Locale;

/** Whether a subscription is used. */
enum SubscriptionState {
  /** A number that its owner has yet to prove. */
  PENDING,
  ACTIVE,
  /** A provider said that it reaches nobody any more. */
  GONE,
  /** A receiver that failed for long. */
  DISABLED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SubscriptionState named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
