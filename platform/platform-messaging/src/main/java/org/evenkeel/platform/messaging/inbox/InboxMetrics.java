package org.evenkeel.platform.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;

/** What became of the records a group received. */
final class InboxMetrics {

  private final MeterRegistry registry;

  InboxMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void consumed(String group, String type) {
    registry.counter("inbox.consumed", "group", group, "type", type).increment();
  }

  void duplicate(String group) {
    registry.counter("inbox.duplicates", "group", group).increment();
  }

  /** Its user was erased and the key destroyed. */
  void erased(String group) {
    registry.counter("inbox.erased", "group", group).increment();
  }

  /** It waits for another try, or behind a record that does. */
  void parked(String group) {
    registry.counter("inbox.parked", "group", group).increment();
  }

  void deadLetter(String group, String kind) {
    registry.counter("inbox.dead.letters", "group", group, "kind", kind).increment();
  }

  /** A try that failed; {@code kind} is Failing, Waiting or Poison. */
  void failedTry(String group, String kind) {
    registry.counter("inbox.failed.tries", "group", group, "kind", kind).increment();
  }
}
