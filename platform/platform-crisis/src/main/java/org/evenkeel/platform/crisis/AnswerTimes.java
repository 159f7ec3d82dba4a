package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.evenkeel.crisis.screen.FloorResult;

/**
 * How long a person in danger waits for the answer with help in it: {@code
 * crisis_answer_seconds{level}}, from the moment this service has the request to the moment the
 * answer has left its handlers, refusals included. Texts without danger are not counted here; how
 * long the floor takes for any text is {@code crisis_floor_seconds}.
 */
final class AnswerTimes {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry meters;

  AnswerTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  void answered(FloorResult result, long nanos) {
    if (result.offersResources()) {
      Timer.builder("crisis_answer")
          .description("from a text that calls for help to the answer with help in it")
          .tag("level", result.level().wireName())
          .serviceLevelObjectives(BUCKETS)
          .register(meters)
          .record(nanos, TimeUnit.NANOSECONDS);
    }
  }
}
