package org.evenkeel.wellness.checkin.model;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * Scores and context at a moment. What the person wrote is ciphertext here and everywhere below the
 * use cases.
 *
 * @param createdAt when it was recorded
 * @param decisionId the offer that answered it
 * @param reading null until the text was analysed, and for ever without a text
 */
public record CheckIn(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant createdAt,
    Scores scores,
    Surroundings surroundings,
    SealedWords words,
    @Nullable UUID decisionId,
    FloorNote floor,
    @Nullable Reading reading) {

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "CheckIn[" + id + "]";
  }
}
