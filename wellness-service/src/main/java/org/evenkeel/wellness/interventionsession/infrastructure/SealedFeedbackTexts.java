package org.evenkeel.wellness.interventionsession.infrastructure;

import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.wellness.interventionsession.application.FeedbackTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feedback under the person's data key. */
@Component
class SealedFeedbackTexts implements FeedbackTexts {
  /** Leaves this service in no fact. */
  private static final String SKIP_REASON = "wellness.intervention-session.skip-reason";

  private final TextCipher cipher;

  SealedFeedbackTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public @Nullable String sealFeedback(UUID userId, UUID sessionId, @Nullable String text) {
    return seal(userId, SealedFields.INTERVENTION_FEEDBACK, sessionId, text);
  }

  @Override
  public @Nullable String openFeedback(UUID userId, UUID sessionId, @Nullable String sealed) {
    return sealed == null
        ? null
        : cipher.open(userId, SealedFields.INTERVENTION_FEEDBACK, sessionId.toString(), sealed);
  }

  @Override
  public @Nullable String sealReason(UUID userId, UUID sessionId, @Nullable String text) {
    return seal(userId, SKIP_REASON, sessionId, text);
  }

  private @Nullable String seal(UUID userId, String field, UUID id, @Nullable String text) {
    return text == null ? null : cipher.seal(userId, field, id.toString(), text);
  }
}
