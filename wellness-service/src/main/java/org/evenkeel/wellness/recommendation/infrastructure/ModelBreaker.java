package org.evenkeel.wellness.recommendation.infrastructure;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * Stops asking a model that does not answer, so that a check-in does not wait for nothing. Half of
 * the last 20 calls must have failed; after 2 s three calls try again.
 */
final class ModelBreaker {
  private static final int WINDOW = 20;
  private static final int LEAST_CALLS = 10;
  private static final float FAILURE_PERCENT = 50;
  private static final Duration OPEN = Duration.ofSeconds(2);
  private static final int TRIALS = 3;

  private ModelBreaker() {}

  static CircuitBreaker create() {
    return CircuitBreaker.of(
        "ml-recommendations",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(LEAST_CALLS)
            .failureRateThreshold(FAILURE_PERCENT)
            .waitDurationInOpenState(OPEN)
            .permittedNumberOfCallsInHalfOpenState(TRIALS)
            .build());
  }
}
