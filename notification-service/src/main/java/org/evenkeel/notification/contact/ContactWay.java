package org.evenkeel.notification.contact;

import org.evenkeel.notification.delivery.DeliveryKind;

/** One way on which contacts are written to; in the caller's transaction. */
public interface ContactWay {

  /** The channel it serves, email or sms. */
  String channel();

  /** The same message again changes nothing. */
  void order(String dedupeKey, DeliveryKind kind, ContactMessage message, ContactLetter letter);

  /** What has not left yet does not leave. */
  void cancel(String dedupeKey);
}
