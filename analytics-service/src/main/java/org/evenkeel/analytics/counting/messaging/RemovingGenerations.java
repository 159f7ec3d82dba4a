package org.evenkeel.analytics.counting.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.evenkeel.analytics.counting.CountedRows;
import org.evenkeel.analytics.counting.Freshness;
import org.evenkeel.analytics.counting.Generations;
import org.evenkeel.analytics.counting.OneAtATime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.FileSystemUtils;

/**
 * Says again and again that this generation is in use, and removes others that nobody has used for
 * long enough: rows, groups, topics and this process's folder. Only while its own rows are read, so
 * that there is always a way back, and one process at a time. One that was removed itself ends what
 * it does before its folder goes.
 */
final class RemovingGenerations implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RemovingGenerations.class);

  private final Generations generations;
  private final CountedRows rows;
  private final Freshness freshness;
  private final Leftovers leftovers;
  private final OneAtATime oneAtATime;
  private final BooleanSupplier ending;
  private final StreamSettings settings;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * Not started yet.
   *
   * @param ending ends stream and listener of this generation for good; false while they are busy
   */
  RemovingGenerations(
      Generations generations,
      CountedRows rows,
      Freshness freshness,
      Leftovers leftovers,
      OneAtATime oneAtATime,
      BooleanSupplier ending,
      StreamSettings settings,
      boolean autoStartup) {
    this.generations = generations;
    this.rows = rows;
    this.freshness = freshness;
    this.leftovers = leftovers;
    this.oneAtATime = oneAtATime;
    this.ending = ending;
    this.settings = settings;
    this.autoStartup = autoStartup;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("analytics-generations").start(this::run);
    }
  }

  private void run() {
    Duration pause = settings.generationPoll();
    try {
      do {
        look();
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong, the next look says again that this generation is in use. */
  void look() throws InterruptedException {
    try {
      boolean ours = generations.use(Generation.OWN.number());
      boolean ended = ours || ending.getAsBoolean();
      List<Integer> removed = generations.removed();
      for (int number : removed) {
        if (ended || number != Generation.OWN.number()) {
          FileSystemUtils.deleteRecursively(
              settings.stateDir().resolve(leftovers.folder(new Generation(number))));
        }
      }
      if (ours && freshness.fresh()) {
        for (int number : generations.unused(Generation.OWN.number(), settings.keepGeneration())) {
          remove(new Generation(number), removed.contains(number));
        }
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      log.warn("generations that nobody uses stay for now: {}", e.getClass().getSimpleName());
    }
  }

  private void remove(Generation generation, boolean begun) throws Exception {
    if (!begun && leftovers.used(generation)) {
      // The first generation does not say so itself.
      generations.use(generation.number());
      return;
    }
    oneAtATime.alone(
        "removal of " + generation.stream(),
        () -> {
          if (generations.remove(generation.number(), settings.keepGeneration())) {
            leftovers.remove(generation);
            generations.unpark(generation.counts());
            rows.remove(generation.number());
            generations.gone(generation.number());
            log.info("{} is gone: nobody has used it any more", generation.stream());
          }
          return generation;
        });
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
