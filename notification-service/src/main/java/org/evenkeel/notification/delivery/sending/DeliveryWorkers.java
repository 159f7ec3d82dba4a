package org.evenkeel.notification.delivery.sending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.notification.delivery.store.Housekeeping;
import org.evenkeel.notification.delivery.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The lanes' threads, and one that renews what this process holds, counts and tidies. */
@Component
class DeliveryWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorkers.class);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
  private static final int ROUNDS_BETWEEN_COUNTS = 8;
  private static final int ROUNDS_BETWEEN_TIDYING = 1_800;

  private final Map<Lane, LaneWorker> workers = new EnumMap<>(Lane.class);
  private final Map<Lane, AtomicLong> due = new EnumMap<>(Lane.class);
  private final Leases leases;
  private final Housekeeping housekeeping;
  private final Uncarried uncarried;
  private final boolean training;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  DeliveryWorkers(
      Sending sending,
      Leases leases,
      Housekeeping housekeeping,
      Uncarried uncarried,
      Providers providers,
      DeliverySettings settings,
      WakeUps wakeUps,
      MeterRegistry meters,
      Environment environment) {
    this.leases = leases;
    this.housekeeping = housekeeping;
    this.uncarried = uncarried;
    this.training = environment.acceptsProfiles(Profiles.of("training"));
    Rates rates = new Rates(settings.rate(), System::nanoTime);
    for (Lane lane : Lane.values()) {
      workers.put(lane, new LaneWorker(lane, sending, leases, providers, settings, rates, wakeUps));
      AtomicLong count = new AtomicLong();
      due.put(lane, count);
      Gauge.builder("deliveries_due", count, AtomicLong::doubleValue)
          .tag("lane", lane.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
  }

  @Override
  public void start() {
    running = true;
    if (training) {
      return;
    }
    workers.forEach(
        (lane, worker) -> {
          worker.begin();
          threads.add(Thread.ofPlatform().name("deliveries-" + lane).start(worker::work));
        });
    threads.add(Thread.ofPlatform().name("deliveries-leases").start(this::renew));
  }

  private void renew() {
    for (int round = 0; running; round++) {
      try {
        List<UUID> held = workers.values().stream().flatMap(w -> w.held().stream()).toList();
        if (!held.isEmpty()) {
          leases.renew(held);
        }
        if (round % ROUNDS_BETWEEN_COUNTS == 0) {
          due.forEach((lane, count) -> count.set(leases.due(lane.number())));
          aside("uncarried", uncarried::settle);
        }
        if (round % ROUNDS_BETWEEN_TIDYING == 0) {
          aside("tidying", housekeeping::tidy);
        }
        TimeUnit.MILLISECONDS.sleep(Leases.RENEWAL.toMillis());
      } catch (InterruptedException e) {
        return;
      } catch (DataAccessException | TransactionException e) {
        log.warn("leases wait for the database: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  /** On a thread of its own: leases are not to end because it takes long. */
  private static void aside(String name, Runnable work) {
    Thread.ofVirtual()
        .name("deliveries-" + name)
        .start(
            () -> {
              try {
                work.run();
              } catch (DataAccessException | TransactionException e) {
                log.warn("{} waits for its next turn: {}", name, e.getClass().getSimpleName());
              }
            });
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Messages that are with a provider get its answer, while their leases are renewed. */
  @Override
  public void stop() {
    long deadline = System.nanoTime() + LAST_ANSWERS.toNanos();
    List<Thread> last = new ArrayList<>();
    workers.values().forEach(worker -> last.addAll(worker.end()));
    try {
      for (Thread thread : last) {
        long left = deadline - System.nanoTime();
        if (left > 0) {
          thread.join(Duration.ofNanos(left));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.values().forEach(LaneWorker::leave);
    running = false;
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
