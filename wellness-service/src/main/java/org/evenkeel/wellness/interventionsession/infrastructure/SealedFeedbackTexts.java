package org.evenkeel.wellness.interventionsession.infrastructure;

import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.SealedFields;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.interventionsession.application.Feedback;
import org.evenkeel.wellness.interventionsession.application.FeedbackTexts;
import org.evenkeel.wellness.interventionsession.model.SealedFeedback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feedback under the person's data key. */
@Component
class SealedFeedbackTexts implements FeedbackTexts {
  private static final String TAGS = "wellness.intervention-session.feedback-tags";

  /** Leaves this service in no fact. */
  private static final String SKIP_REASON = "wellness.intervention-session.skip-reason";

  private final TextCipher cipher;

  SealedFeedbackTexts(TextCipher cipher) {
    this.cipher = cipher;
  }

  @Override
  public SealedFeedback seal(UUID userId, UUID sessionId, Feedback feedback) {
    String tags =
        feedback.tags().isEmpty() ? null : Json.mapper().writeValueAsString(feedback.tags());
    return new SealedFeedback(
        seal(userId, TAGS, sessionId, tags),
        seal(userId, SealedFields.INTERVENTION_FEEDBACK, sessionId, feedback.text()));
  }

  @Override
  public Feedback open(UUID userId, UUID sessionId, SealedFeedback sealed) {
    String tags = open(userId, TAGS, sessionId, sealed.tags());
    return new Feedback(
        tags == null ? List.of() : List.of(Json.mapper().readValue(tags, String[].class)),
        open(userId, SealedFields.INTERVENTION_FEEDBACK, sessionId, sealed.text()));
  }

  @Override
  public @Nullable String sealReason(UUID userId, UUID sessionId, @Nullable String text) {
    return seal(userId, SKIP_REASON, sessionId, text);
  }

  private @Nullable String seal(UUID userId, String field, UUID id, @Nullable String text) {
    return text == null ? null : cipher.seal(userId, field, id.toString(), text);
  }

  private @Nullable String open(UUID userId, String field, UUID id, @Nullable String sealed) {
    return sealed == null ? null : cipher.open(userId, field, id.toString(), sealed);
  }
}
