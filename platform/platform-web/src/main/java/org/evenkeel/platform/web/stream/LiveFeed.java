package org.evenkeel.platform.web.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs listener and pump, and ends all streams when the process stops. */
final class LiveFeed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
  private static final long FORGET_EVERY = Duration.ofMinutes(1).toNanos();
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final JdbcFeed feed;
  private final LiveStreams streams;
  private final FeedPump pump;
  private final FeedListener listener;
  private final Wakeups wakeups;
  private final StreamSettings settings;
  private final boolean autoStartup;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread pumping;
  private @Nullable Thread listening;

  LiveFeed(
      JdbcFeed feed,
      LiveStreams streams,
      FeedPump pump,
      FeedListener listener,
      Wakeups wakeups,
      StreamSettings settings,
      boolean autoStartup) {
    this.feed = feed;
    this.streams = streams;
    this.pump = pump;
    this.listener = listener;
    this.wakeups = wakeups;
    this.settings = settings;
    this.autoStartup = autoStartup;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    CountDownLatch latch = new CountDownLatch(1);
    stopped = latch;
    streams.resume();
    pumping = Thread.ofPlatform().daemon().name("feed-pump").start(() -> run(latch));
    listening = Thread.ofVirtual().name(FeedListener.NAME).start(() -> listener.listen(latch));
  }

  private void run(CountDownLatch latch) {
    long nextForgetting = System.nanoTime();
    try {
      while (latch.getCount() > 0) {
        wakeups.await(settings.poll());
        try {
          pump.pump();
          if (nextForgetting - System.nanoTime() <= 0) {
            nextForgetting = System.nanoTime() + FORGET_EVERY;
            feed.forget(settings.retention());
          }
        } catch (RuntimeException e) {
          log.warn("streams wait for the database: {}", RedactedTrace.causes(e));
          latch.await(settings.poll().toNanos(), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    streams.close();
    stopped.countDown();
    wakeups.wake();
    end(listening, true);
    end(pumping, false);
    listening = null;
    pumping = null;
  }

  /** A virtual thread that is interrupted leaves its socket; the pump ends its round. */
  private static void end(@Nullable Thread thread, boolean interrupt) {
    if (thread == null) {
      return;
    }
    if (interrupt) {
      thread.interrupt();
    }
    try {
      if (!thread.join(STOPPING)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }

  /** Stops first: the web server waits for open requests, and streams would be among them. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
