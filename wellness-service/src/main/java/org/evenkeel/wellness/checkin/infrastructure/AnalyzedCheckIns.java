package org.evenkeel.wellness.checkin.infrastructure;

import java.sql.Timestamp;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.insight.AnalyzedTexts;
import org.evenkeel.wellness.insight.TextInsight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts text insights on check-ins. Their text never changes, so its version is always 1. */
@Repository
class AnalyzedCheckIns implements AnalyzedTexts {
  private static final String APPLY =
      """
      UPDATE check_in SET ai_emotion_primary = :primary, ai_emotion_secondary = :secondary,
          ai_confidence_score = :confidence, journal_sentiment_score = :sentiment,
          journal_emotion_classification = CAST(:classification AS jsonb),
          insight_model_version = :model, analyzed_at = :at
      WHERE id = :id AND user_id = :user AND (analyzed_at IS NULL OR analyzed_at < :at)
      """;

  private final JdbcClient jdbc;

  AnalyzedCheckIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String sourceType() {
    return "checkin";
  }

  @Override
  public boolean apply(TextInsight insight) {
    return jdbc.sql(APPLY)
            .param("id", insight.sourceId())
            .param("user", insight.userId())
            .param("primary", insight.emotionPrimary())
            .param("secondary", insight.emotionSecondary())
            .param("confidence", insight.confidence())
            .param("sentiment", insight.sentiment())
            .param("classification", Json.mapper().writeValueAsString(insight.probabilities()))
            .param("model", insight.modelVersion())
            .param("at", Timestamp.from(insight.analyzedAt()))
            .update()
        == 1;
  }
}
