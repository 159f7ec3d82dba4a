package org.evenkeel.notification.schedule.infrastructure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;
import org.evenkeel.notification.schedule.application.KeepingSchedules;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What one replica does for all, by db-scheduler: its table says whose turn it is, and another
 * takes over from one that died. Firing is not among it, see docs/adr/0018.
 */
@Component
class ScheduleHousekeeping implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ScheduleHousekeeping.class);
  private static final int BATCH = 500;

  private final DataSource database;
  private final KeepingSchedules keeping;
  private final Ids ids;
  private volatile @Nullable Scheduler scheduler;

  ScheduleHousekeeping(DataSource database, KeepingSchedules keeping, Ids ids) {
    this.database = database;
    this.keeping = keeping;
    this.ids = ids;
  }

  @Override
  public void start() {
    Scheduler started =
        Scheduler.create(database)
            .startTasks(
                task("schedules-tzdata", Duration.ofMinutes(1), keeping::recomputeSome),
                task("schedules-forget", Duration.ofHours(1), keeping::forgetSome))
            .schedulerName(new SchedulerName.Fixed("notification-service-" + ids.next()))
            .threads(1)
            .pollingInterval(Duration.ofSeconds(5))
            .heartbeatInterval(Duration.ofSeconds(10))
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
    started.start();
    scheduler = started;
  }

  /** In batches, so that nobody's row is locked for long. */
  private static RecurringTask<Void> task(String name, Duration every, IntUnaryOperator batch) {
    return Tasks.recurring(name, FixedDelay.of(every))
        .execute(
            (_, _) -> {
              int done = 0;
              int last;
              do {
                last = batch.applyAsInt(BATCH);
                done += last;
              } while (last == BATCH);
              if (done > 0) {
                log.info("{}: {} rows", name, done);
              }
            });
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    scheduler = null;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
