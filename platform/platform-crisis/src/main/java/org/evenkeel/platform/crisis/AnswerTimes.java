package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.RiskLevel;

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
    // At 0 from the start: what begins with its first event has no rise that an alert could see.
    for (RiskLevel level : RiskLevel.values()) {
      timer(level);
    }
  }

  void answered(FloorResult result, long nanos) {
    if (result.offersResources()) {
      timer(result.level()).record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(RiskLevel level) {
    return Timer.builder("crisis_answer")
        .description("from a text that calls for help to the answer with help in it")
        .tag("level", level.wireName())
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}
