package org.evenkeel.ml.bandit.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import org.evenkeel.ml.bandit.application.Recommended;
import org.evenkeel.ml.bandit.application.Recommending;
import org.evenkeel.platform.web.Internal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions for wellness-service, which filters candidates before; ml-service itself warms up here.
 */
@RestController
@RequestMapping("/internal/recommendations")
class RecommendationsController {
  private final Recommending recommending;
  private final Counter decisions;

  RecommendationsController(Recommending recommending, MeterRegistry metrics) {
    this.recommending = recommending;
    this.decisions = metrics.counter("ml.decisions");
  }

  @PostMapping
  @Internal(callers = {"wellness-service", "ml-service"})
  RecommendationResponse recommend(@Valid @RequestBody RecommendationRequest request) {
    Recommended recommended = recommending.recommend(Reading.of(request));
    decisions.increment();
    return RecommendationResponse.of(recommended);
  }
}
