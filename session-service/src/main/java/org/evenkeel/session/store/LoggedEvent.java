package org.evenkeel.session.store;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a reader of all streams meets it, sealed.
 *
 * @param kind of its stream
 * @param type name it was stored under
 */
public record LoggedEvent(
    LogPosition at,
    UUID streamId,
    int version,
    String kind,
    String type,
    UUID userId,
    String payload,
    Instant occurredAt) {

  /** Hides whose it is. */
  @Override
  public String toString() {
    return "LoggedEvent[" + streamId + ":" + version + ", " + type + "]";
  }
}
