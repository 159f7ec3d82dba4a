package org.evenkeel.platform.crisis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.RiskLevel;
import org.evenkeel.crisis.screen.ScreeningInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The floor, and what stands in for it should it ever throw. It is made not to, so a failure is a
 * bug; a person must not pay for it. The request goes on, and because nobody knows what the text
 * says, resources are offered: silence could cost a life, a needless offer costs a glance. No case
 * is opened, or one bad release would flood the responders and hide the people who need them. The
 * failure is logged without the text and counted in {@code crisis_floor_failures_total}; the
 * trained classifier still reads the text later.
 */
final class UnfailingFloor {

  private static final Logger log = LoggerFactory.getLogger(UnfailingFloor.class);

  /** Where moderate begins, so that score and level do not contradict each other. */
  private static final double OFFER_HELP = 0.40;

  private final Function<ScreeningInput, FloorResult> floor;
  private final String version;
  private final MeterRegistry meters;
  private final Timer times;
  private final Counter failures;

  UnfailingFloor(
      Function<ScreeningInput, FloorResult> floor, String version, MeterRegistry meters) {
    this.floor = floor;
    this.version = version;
    this.meters = meters;
    // There from the start: an increase is not seen where the first value is its result.
    this.failures = meters.counter("crisis_floor_failures_total");
    this.times =
        Timer.builder("crisis_floor")
            .description("how long the floor reads one text")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(30),
                Duration.ofMillis(100))
            .register(meters);
  }

  FloorResult screen(ScreeningInput input) {
    long begin = System.nanoTime();
    FloorResult result = screenOrOfferHelp(input);
    times.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    meters.counter("crisis_floor_total", "level", result.level().wireName()).increment();
    return result;
  }

  private FloorResult screenOrOfferHelp(ScreeningInput input) {
    try {
      return floor.apply(input);
    } catch (RuntimeException | StackOverflowError e) {
      failures.increment();
      log.error("the floor failed, resources are offered: {} at {}", e.getClass(), place(e));
      return new FloorResult(
          RiskLevel.MODERATE,
          OFFER_HELP,
          Set.of(),
          List.of(),
          List.of("This text could not be screened, so help is offered."),
          false,
          version);
    }
  }

  private static String place(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return frames.length == 0 ? "an unknown place" : frames[0].toString();
  }
}
