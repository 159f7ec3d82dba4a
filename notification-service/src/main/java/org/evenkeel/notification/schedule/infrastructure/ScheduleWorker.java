package org.evenkeel.notification.schedule.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.schedule.application.FiringSchedules;
import org.evenkeel.notification.schedule.application.ScheduleMeters;
import org.evenkeel.notification.schedule.application.Schedules;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Fires what is due, in batches; every replica has one, and none gets what another has. */
@Component
class ScheduleWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ScheduleWorker.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final ObjectProvider<FiringSchedules> firing;
  private final ObjectProvider<Schedules> schedules;
  private final ScheduleMeters meters;
  private final ScheduleSettings settings;
  private final Clock clock;
  private volatile @Nullable Thread thread;

  ScheduleWorker(
      ObjectProvider<FiringSchedules> firing,
      ObjectProvider<Schedules> schedules,
      ScheduleMeters meters,
      ScheduleSettings settings,
      Clock clock) {
    this.firing = firing;
    this.schedules = schedules;
    this.meters = meters;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("schedules").start(this::work);
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        round();
        TimeUnit.MILLISECONDS.sleep(settings.poll().toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void round() throws InterruptedException {
    try {
      Instant now = Moments.now(clock);
      meters.waiting(schedules.getObject().oldestDue(now).orElse(now), now);
      drain();
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      log.warn("schedules wait for the database: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      // One of the batch cannot be fired; the others must not wait for it.
      log.warn("schedules are fired one by one: {}", e.getClass().getSimpleName());
      oneByOne();
    }
  }

  private void drain() throws InterruptedException {
    while (firing.getObject().fireSome(settings.batch()) == settings.batch()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private void oneByOne() {
    try {
      for (UUID id : schedules.getObject().due(Moments.now(clock), settings.batch())) {
        fire(id);
      }
    } catch (RuntimeException e) {
      log.warn("schedules wait: {}", e.getClass().getSimpleName());
    }
  }

  private void fire(UUID id) {
    try {
      firing.getObject().fireOne(id);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("schedule {} cannot be fired: {}", id, e.getClass().getSimpleName());
      firing.getObject().putOff(id, AFTER_FAILURE);
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
