package org.evenkeel.analytics.weekly.infrastructure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.analytics.weekly.application.ClosingWeeks;
import org.evenkeel.analytics.weekly.application.DueWeeks;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Closes weeks that are due, a member at a time; every replica has one, and none gets what another
 * has. By schedule and not by life cycle, so that the command rebuild, which makes nothing before
 * it is needed, has none.
 */
@Component
class WeekWorker {

  private static final Logger log = LoggerFactory.getLogger(WeekWorker.class);
  private static final int BATCH = 100;

  /** A run ends after so many batches, and the next takes up: others use the same thread. */
  private static final int MOST_BATCHES = 50;

  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

  private final DueWeeks due;
  private final ClosingWeeks closing;
  private final Clock clock;
  private final AtomicInteger waiting = new AtomicInteger();

  WeekWorker(DueWeeks due, ClosingWeeks closing, Clock clock, MeterRegistry meters) {
    this.due = due;
    this.closing = closing;
    this.clock = clock;
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
      log.warn("weeks wait for the database: {}", e.getClass().getSimpleName());
    }
  }

  private void close(UUID userId) {
    try {
      closing.close(userId);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      throw e;
    } catch (DataKeyDestroyedException e) {
      // Nobody is told of an erased member's week.
      due.done(userId);
    } catch (RuntimeException e) {
      // One member's week cannot be closed, such as with no key at hand; the others do not wait.
      log.warn("the weeks of {} wait: {}", userId, e.getClass().getSimpleName());
      due.putOff(userId, Moments.now(clock).plus(AFTER_FAILURE));
    }
  }
}
