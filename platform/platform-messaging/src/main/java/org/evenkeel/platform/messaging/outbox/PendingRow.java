package org.evenkeel.platform.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A committed fact that the broker has not acknowledged. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
record PendingRow(
    long id,
    UUID eventId,
    String key,
    long sequence,
    String topic,
    String type,
    @Nullable UUID subject,
    String contentType,
    byte[] value,
    @Nullable String traceparent,
    Instant recordedAt) {

  @Override
  public String toString() {
    return "PendingRow[" + type + " " + eventId + "]";
  }
}
