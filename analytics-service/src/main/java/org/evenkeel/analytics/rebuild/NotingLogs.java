package org.evenkeel.analytics.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.messaging.FactSubscription;
import org.evenkeel.platform.messaging.MessagingSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Notes, once a process, which logs the service reads, as soon as the broker can say so. */
@Component
class NotingLogs implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(NotingLogs.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final BeanFactory beans;
  private final KnownLogs known;
  private final boolean autoStartup;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  NotingLogs(
      BeanFactory beans, KnownLogs known, MessagingSettings messaging, Environment environment) {
    this.beans = beans;
    this.known = known;
    this.autoStartup = messaging.enabled() && !environment.acceptsProfiles(Profiles.of("training"));
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      List<FactSubscription> facts = RebuiltFacts.of(beans).all();
      thread = Thread.ofPlatform().daemon().name("analytics-logs").start(() -> run(facts));
    }
  }

  private void run(List<FactSubscription> facts) {
    try {
      while (!noted(facts) && !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("not all logs are known yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean noted(List<FactSubscription> facts) {
    try {
      return known.note(facts);
    } catch (RuntimeException e) {
      // Broker or database is away; whatever it is, it is tried again.
      log.warn("the logs are not noted yet: {}", e.getClass().getName());
      return false;
    }
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
