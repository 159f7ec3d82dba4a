package org.evenkeel.wellness.interventionsession.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals what people write about a session. */
public interface FeedbackTexts {
  @Nullable String sealFeedback(UUID userId, UUID sessionId, @Nullable String text);

  @Nullable String openFeedback(UUID userId, UUID sessionId, @Nullable String sealed);

  @Nullable String sealReason(UUID userId, UUID sessionId, @Nullable String text);
}
