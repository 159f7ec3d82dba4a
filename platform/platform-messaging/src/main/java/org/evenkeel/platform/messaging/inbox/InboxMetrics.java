package org.evenkeel.platform.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.platform.messaging.ConsumerMeters;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What became of the records a group received. */
final class InboxMetrics {

  private static final String DEAD_LETTERS = "inbox.dead.letters";
  private static final String FAILED_TRIES = "inbox.failed.tries";

  private final MeterRegistry registry;

  InboxMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Begins what is told of a group. The counters of failures stand at 0 from the start: one that
   * begins with its first failure has no rise that an alert could see.
   */
  void watch(String group, ConcurrentMessageListenerContainer<?, ?> container) {
    for (Class<?> kind : Unhandled.class.getPermittedSubclasses()) {
      counted(DEAD_LETTERS, group, kind.getSimpleName());
      counted(FAILED_TRIES, group, kind.getSimpleName());
    }
    ConsumerMeters.register(
        registry,
        group,
        () -> container.metrics().values().stream().flatMap(client -> client.values().stream()));
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
    counted(DEAD_LETTERS, group, kind).increment();
  }

  /** A try that failed; {@code kind} is Failing, Waiting or Poison. */
  void failedTry(String group, String kind) {
    counted(FAILED_TRIES, group, kind).increment();
  }

  private Counter counted(String name, String group, String kind) {
    return registry.counter(name, "group", group, "kind", kind);
  }
}
