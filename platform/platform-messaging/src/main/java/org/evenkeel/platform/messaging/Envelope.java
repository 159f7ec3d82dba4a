package org.evenkeel.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a fact besides its data.
 *
 * @param id the event's id; the same in every delivery
 * @param type {@code org.evenkeel.<context>.<fact>.v<n>}
 * @param source {@code /evenkeel/<service>}
 * @param userId the person it is about, or null when it is about nobody
 * @param time when it was recorded
 * @param sequence number among its source's facts with the same key, from 1, without gaps
 */
public record Envelope(
    UUID id, String type, String source, @Nullable UUID userId, Instant time, long sequence) {

  /**
   * The person it is about.
   *
   * @throws IllegalStateException when it is about nobody
   */
  public UUID requireUserId() {
    if (userId == null) {
      throw new IllegalStateException("a fact about nobody");
    }
    return userId;
  }
}
