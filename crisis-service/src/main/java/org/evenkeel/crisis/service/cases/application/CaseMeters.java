package org.evenkeel.crisis.service.cases.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.stereotype.Component;

/**
 * How fast cases open and are answered, and how many are not; what is rolled back counts for
 * nothing.
 */
@Component
class CaseMeters {

  private static final String LEVEL = "level";

  private final MeterRegistry meters;
  private final AtomicLong overdue = new AtomicLong();

  CaseMeters(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("crisis.cases.overdue", overdue, AtomicLong::get)
        .description("cases whose person waits for a human beyond a deadline")
        .register(meters);
    // At 0 from the start: what begins with its first event has no rise that an alert could see.
    for (CaseLevel level : CaseLevel.values()) {
      opening().tag(LEVEL, level.wireName()).register(meters);
      answering().tag(LEVEL, level.wireName()).register(meters);
      exhausted(level.wireName());
    }
  }

  /** From the detection to the row of the case. */
  void opened(CaseLevel level, Instant detectedAt, Instant now) {
    record(opening(), level, Duration.between(detectedAt, now));
  }

  private static Timer.Builder opening() {
    return Timer.builder("crisis.case.open")
        .description("from the detection to the row of the case")
        .serviceLevelObjectives(
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));
  }

  /** From the beginning of the waiting to the first human. */
  void answered(CrisisCase crisis, Instant now) {
    record(answering(), crisis.level(), Duration.between(crisis.waiting().since(), now));
  }

  private static Timer.Builder answering() {
    return Timer.builder("crisis.first.human")
        .description("from the beginning of the waiting to the first human")
        .serviceLevelObjectives(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(24));
  }

  void escalated(CrisisCase crisis) {
    String level = crisis.level().wireName();
    AfterCommit.run(meters.counter("crisis_escalations_total", LEVEL, level)::increment);
    if (crisis.waiting().everybodyTold()) {
      AfterCommit.run(exhausted(level)::increment);
    }
  }

  private Counter exhausted(String level) {
    return meters.counter("crisis_escalations_exhausted_total", LEVEL, level);
  }

  void overdue(long count) {
    overdue.set(count);
  }

  /** Clocks of two machines may differ: a time below zero is none. */
  private void record(Timer.Builder timer, CaseLevel level, Duration duration) {
    Timer timed = timer.tag(LEVEL, level.wireName()).register(meters);
    AfterCommit.run(() -> timed.record(duration.isNegative() ? Duration.ZERO : duration));
  }
}
