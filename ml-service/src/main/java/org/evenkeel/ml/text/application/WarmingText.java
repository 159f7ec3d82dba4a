package org.evenkeel.ml.text.application;

import org.evenkeel.ml.text.model.TextAnalyzer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Runs the model before the service is ready, so that the first person waits no longer. */
@Component
class WarmingText implements ApplicationRunner {
  private static final int ROUNDS = 20;

  private final TextAnalyzer analyzer;

  WarmingText(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (int i = 0; i < ROUNDS; i++) {
      analyzer.analyze("A quiet morning, some letters to answer, and a walk by the river later.");
    }
  }
}
