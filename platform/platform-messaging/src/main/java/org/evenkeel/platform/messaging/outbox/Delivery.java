package org.evenkeel.platform.messaging.outbox;

/** What became of a row that was sent. */
sealed interface Delivery {

  PendingRow row();

  /** All in-sync replicas of the broker have it. */
  record Acknowledged(PendingRow row) implements Delivery {}

  /** The broker will never take it. */
  record Refused(PendingRow row, String reason) implements Delivery {}

  /** It may or may not have arrived; it is sent again. */
  record Failed(PendingRow row, String reason) implements Delivery {}
}
