package org.evenkeel.platform.messaging.inbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets handled events after a time, every hour. Two replicas doing so at once do no harm. */
final class InboxRetention implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);

  private final Inbox inbox;
  private final Duration retention;
  private final boolean autoStartup;
  private @Nullable ScheduledExecutorService executor;

  InboxRetention(Inbox inbox, Duration retention, boolean autoStartup) {
    this.inbox = inbox;
    this.retention = retention;
    this.autoStartup = autoStartup;
  }

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("inbox-retention").factory());
      var _ = executor.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
    }
  }

  private void purge() {
    try {
      long purged = inbox.purge(retention);
      if (purged > 0) {
        log.info("inbox: {} events forgotten", purged);
      }
    } catch (RuntimeException e) {
      log.warn("inbox was not purged: {}", Failures.place(e));
    }
  }

  @Override
  public synchronized void stop() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }
}
