package org.evenkeel.wellness.interventionsession.application;

import java.util.UUID;
import org.evenkeel.wellness.interventionsession.model.SealedFeedback;
import org.jspecify.annotations.Nullable;

/** Seals what people write about a session. */
public interface FeedbackTexts {
  SealedFeedback seal(UUID userId, UUID sessionId, Feedback feedback);

  Feedback open(UUID userId, UUID sessionId, SealedFeedback sealed);

  @Nullable String sealReason(UUID userId, UUID sessionId, @Nullable String text);
}
