package org.evenkeel.notification.contact;

import java.util.Optional;
import org.evenkeel.notification.delivery.DeliveryKind;

/** One way on which contacts are written to; in the caller's transaction. */
public interface ContactWay {

  /** The channel it serves, email or sms. */
  String channel();

  /**
   * How the address is found again when its owner answers there; empty where nobody can.
   *
   * @param address as in the letter
   */
  default Optional<String> hash(String address) {
    return Optional.empty();
  }

  /**
   * Whether the address's owner has said that we must not write there. Nobody says so anew until
   * the transaction ends.
   */
  default boolean saidStop(String address) {
    return false;
  }

  /** The same message again changes nothing. */
  void order(String dedupeKey, DeliveryKind kind, ContactMessage message, ContactLetter letter);

  /** The contact's consent is gone: what has not left yet does not leave. */
  void consentWithdrawn(String dedupeKey);
}
