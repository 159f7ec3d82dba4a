package org.evenkeel.ml.text.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.evenkeel.ml.text.TextAnalysis;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.springframework.stereotype.Service;

/**
 * Analyses a text, measures how long that takes, and counts what was found, never for whom: when
 * the shares of the emotions or the certainty move, the texts or the model have changed.
 */
@Service
public class AnalyzingText {
  private final TextAnalyzer analyzer;
  private final Timer duration;
  private final MeterRegistry metrics;
  private final DistributionSummary certainty;

  AnalyzingText(TextAnalyzer analyzer, MeterRegistry metrics) {
    this.analyzer = analyzer;
    this.duration =
        Timer.builder("ml.model.inference.duration")
            .tag("model", "emotion")
            .publishPercentileHistogram()
            .register(metrics);
    this.metrics = metrics;
    this.certainty =
        DistributionSummary.builder("ml.text.confidence")
            .description("probability of the likeliest emotion, 0 to 1")
            .serviceLevelObjectives(0.2, 0.4, 0.6, 0.8, 1)
            .register(metrics);
  }

  /** Empty when the text has no word. */
  public Optional<TextAnalysis> analyze(String text) {
    Optional<TextAnalysis> found = duration.record(() -> analyzer.analyze(text));
    found.ifPresent(this::count);
    return found;
  }

  private void count(TextAnalysis analysis) {
    metrics.counter("ml.text.emotions", "emotion", analysis.primary().label()).increment();
    certainty.record(analysis.confidence());
  }
}
