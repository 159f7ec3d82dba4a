package org.evenkeel.notification.schedule.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Skip;
import org.springframework.stereotype.Component;

/** What schedules are measured by. */
@Component
public class ScheduleMeters {

  /** Who is told this much after their moment is told late. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final String KIND = "kind";
  private static final String REASON = "reason";

  private final MeterRegistry meters;
  private final AtomicLong lagMillis = new AtomicLong();

  public ScheduleMeters(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("schedules_due_lag_seconds", lagMillis, millis -> millis.get() / 1000.0)
        .description("how long the longest due schedule has waited to be fired")
        .register(meters);
  }

  void fired(ScheduleKind kind, Duration lag) {
    meters.counter("schedules_fired_total", KIND, kind.code()).increment();
    meters.timer("schedules_lag_seconds").record(lag.isNegative() ? Duration.ZERO : lag);
    if (lag.compareTo(TOLERANCE) > 0) {
      meters.counter("schedules_late_total", KIND, kind.code()).increment();
    }
  }

  void dropped(ScheduleKind kind, Skip.Reason reason, int times) {
    if (times > 0) {
      meters
          .counter("schedules_dropped_total", KIND, kind.code(), REASON, reason.code())
          .increment(times);
    }
  }

  void recomputed(String reason) {
    meters.counter("schedules_recomputed_total", REASON, reason).increment();
  }

  void putOff() {
    meters.counter("schedules_put_off_total").increment();
  }

  public void waiting(Instant oldestDue, Instant now) {
    lagMillis.set(Math.max(0, Duration.between(oldestDue, now).toMillis()));
  }
}
