package org.evenkeel.wellness.insight.messaging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.ml.TextAnalyzed;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.wellness.insight.AnalyzedTexts;
import org.evenkeel.wellness.insight.TextInsight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group wellness-insights on ml.insights. */
@Configuration(proxyBeanMethods = false)
class InsightSubscription {
  private static final Logger log = LoggerFactory.getLogger(InsightSubscription.class);

  @Bean
  FactSubscription wellnessInsights(List<AnalyzedTexts> records) {
    Map<String, AnalyzedTexts> byType =
        records.stream()
            .collect(Collectors.toUnmodifiableMap(AnalyzedTexts::sourceType, Function.identity()));
    return FactSubscription.of("wellness-insights")
        .on(Topics.ML_INSIGHTS)
        .handle(TextAnalyzed.class, (envelope, fact) -> apply(byType, fact))
        .build();
  }

  private static void apply(Map<String, AnalyzedTexts> byType, TextAnalyzed fact) {
    AnalyzedTexts records = byType.get(fact.sourceType());
    boolean applied = records != null && records.apply(insight(fact));
    log.info(
        "text analysis of {} {} version {}: {}",
        fact.sourceType(),
        fact.sourceId(),
        fact.sourceVersion(),
        applied ? "applied" : "ignored");
  }

  static TextInsight insight(TextAnalyzed fact) {
    return new TextInsight(
        fact.userId(),
        fact.sourceId(),
        fact.sourceVersion(),
        fact.modelVersion(),
        fact.emotionPrimary(),
        fact.emotionSecondary(),
        fact.confidence(),
        fact.sentiment(),
        fact.probabilities(),
        fact.analyzedAt());
  }
}
