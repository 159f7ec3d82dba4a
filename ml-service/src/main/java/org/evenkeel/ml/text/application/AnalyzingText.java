package org.evenkeel.ml.text.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.evenkeel.ml.text.TextAnalysis;
import org.evenkeel.ml.text.model.TextAnalyzer;
import org.springframework.stereotype.Service;

/** Analyses a text and measures how long that takes. */
@Service
public class AnalyzingText {
  private final TextAnalyzer analyzer;
  private final Timer duration;

  AnalyzingText(TextAnalyzer analyzer, MeterRegistry metrics) {
    this.analyzer = analyzer;
    this.duration =
        Timer.builder("ml.model.inference.duration")
            .tag("model", "emotion")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /** Empty when the text has no word. */
  public Optional<TextAnalysis> analyze(String text) {
    return duration.record(() -> analyzer.analyze(text));
  }
}
