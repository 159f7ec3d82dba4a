package org.evenkeel.ml.speech;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * Stops sending recordings to a provider that does not answer, so that nobody waits for nothing.
 * Half of the last 10 recordings must have failed, tries included; after 15 s two try again.
 */
final class SpeechBreaker {

  private static final int WINDOW = 10;
  private static final int LEAST_CALLS = 4;
  private static final float FAILURE_PERCENT = 50;
  private static final Duration OPEN = Duration.ofSeconds(15);
  private static final int TRIALS = 2;

  private SpeechBreaker() {}

  static CircuitBreaker create() {
    return CircuitBreaker.of(
        "speech",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(LEAST_CALLS)
            .failureRateThreshold(FAILURE_PERCENT)
            .waitDurationInOpenState(OPEN)
            .permittedNumberOfCallsInHalfOpenState(TRIALS)
            .build());
  }
}
