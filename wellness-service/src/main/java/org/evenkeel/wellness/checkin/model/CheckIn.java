package org.evenkeel.wellness.checkin.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * Scores and context at a moment. What the person wrote is ciphertext here and everywhere below the
 * use cases.
 *
 * @param createdAt when it was recorded
 * @param bodyScan area of the body to 0-10
 * @param decisionId the offer that answered it
 * @param reading null until the text was analysed, and for ever without a text
 */
public record CheckIn(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant createdAt,
    Scores scores,
    List<String> emotionTags,
    Surroundings surroundings,
    @Nullable String journalTextSealed,
    @Nullable Map<String, Integer> bodyScan,
    @Nullable UUID decisionId,
    FloorNote floor,
    @Nullable Reading reading) {

  public CheckIn {
    emotionTags = List.copyOf(emotionTags);
    bodyScan = bodyScan == null ? null : Map.copyOf(bodyScan);
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "CheckIn[" + id + "]";
  }
}
