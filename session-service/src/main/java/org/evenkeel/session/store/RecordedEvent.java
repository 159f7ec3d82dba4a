package org.evenkeel.session.store;

import java.time.Instant;

/**
 * An event at its place in a stream.
 *
 * @param version its place, from 1
 * @param type name it was stored under, such as {@code spark-started.v1}
 * @param payload ciphertext of its contents, the same in table and published fact
 * @param occurredAt when it happened, in microseconds
 */
public record RecordedEvent<E>(
    int version, String type, E event, String payload, Instant occurredAt) {

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "RecordedEvent[" + version + ", " + type + "]";
  }
}
