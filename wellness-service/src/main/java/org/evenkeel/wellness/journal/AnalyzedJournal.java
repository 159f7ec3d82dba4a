package org.evenkeel.wellness.journal;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.wellness.insight.AnalyzedTexts;
import org.evenkeel.wellness.insight.TextInsight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts text insights on journal entries, if they are about the text as it stands now. */
@Repository
class AnalyzedJournal implements AnalyzedTexts {
  private static final String APPLY =
      """
      UPDATE journal_entry SET ai_emotions = :emotions, ai_confidence_score = :confidence,
          sentiment_score = :sentiment, insight_model_version = :model, analyzed_at = :at
      WHERE id = :id AND user_id = :user AND version = :version
        AND (analyzed_at IS NULL OR analyzed_at < :at)
      """;

  private final JdbcClient jdbc;

  AnalyzedJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String sourceType() {
    return "journal";
  }

  @Override
  public boolean apply(TextInsight insight) {
    UUID id = insight.sourceId();
    return jdbc.sql(APPLY)
            .param("id", id)
            .param("user", insight.userId())
            .param("version", insight.sourceVersion())
            .param(
                "emotions",
                Stream.of(insight.emotionPrimary(), insight.emotionSecondary())
                    .filter(Objects::nonNull)
                    .toArray(String[]::new))
            .param("confidence", insight.confidence())
            .param("sentiment", insight.sentiment())
            .param("model", insight.modelVersion())
            .param("at", Timestamp.from(insight.analyzedAt()))
            .update()
        == 1;
  }
}
