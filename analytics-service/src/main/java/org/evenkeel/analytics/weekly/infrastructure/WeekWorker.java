package org.evenkeel.analytics.weekly.infrastructure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.analytics.weekly.application.DueWeeks;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Closes weeks that are due, a member at a time; every replica has one, and none gets what another
 * has. What fails for one member, whatever it is, waits for a later try, and the next one's turn
 * comes. By schedule and not by life cycle, so that the command rebuild, which makes nothing before
 * it is needed, has none.
 */
@Component
class WeekWorker {

  private static final Logger log = LoggerFactory.getLogger(WeekWorker.class);
  private static final int BATCH = 100;

  /** A run ends after so many batches, and the next takes up: others use the same thread. */
  private static final int MOST_BATCHES = 50;

  private final DueWeeks due;
  private final ClosingWeeks closing;
  private final Clock clock;
  private final MeterRegistry meters;
  private final AtomicInteger waiting = new AtomicInteger();

  WeekWorker(DueWeeks due, ClosingWeeks closing, Clock clock, MeterRegistry meters) {
    this.due = due;
    this.closing = closing;
    this.clock = clock;
    this.meters = meters;
    Gauge.builder("weekly_members_due", waiting, AtomicInteger::get)
        .description("members whose weeks were to be looked at, at the latest look; 100 at most")
        .register(meters);
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${evenkeel.weekly.poll}")
  void run() {
    try {
      for (int batch = 0; batch < MOST_BATCHES; batch++) {
        List<UUID> members = due.due(Moments.now(clock), BATCH);
        waiting.set(members.size());
        members.forEach(this::close);
        if (members.size() < BATCH) {
          return;
        }
      }
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      // Not even putting off is possible: it is not one member's week, and the next run looks
      // again.
      log.warn("weeks wait for the database: {}", e.getClass().getSimpleName());
    }
  }

  private void close(UUID userId) {
    try {
      closing.close(userId);
    } catch (DataKeyDestroyedException e) {
      // Nobody is told of an erased member's week.
      due.done(userId);
    } catch (RuntimeException e) {
      log.warn("the weeks of {} wait: {}", userId, e.getClass().getSimpleName());
      meters.counter("weekly_failures_total", "cause", cause(e)).increment();
      due.failed(userId, Moments.now(clock));
    }
  }

  private static String cause(RuntimeException failure) {
    return switch (failure) {
      case DataKeyUnavailableException e -> "key";
      case DataAccessException e -> "database";
      case TransactionException e -> "database";
      default -> "other";
    };
  }
}
