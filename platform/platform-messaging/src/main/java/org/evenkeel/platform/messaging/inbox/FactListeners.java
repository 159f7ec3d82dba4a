package org.evenkeel.platform.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.evenkeel.platform.messaging.Listening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Runs the listeners; they start last and stop first. */
final class FactListeners implements SmartLifecycle, Listening {

  private static final Logger log = LoggerFactory.getLogger(FactListeners.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOPPING = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final List<Subscribing.Subscribed> subscribed;
  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
  private final List<ParkedRetries> retries;
  private final List<Thread> retrying = new ArrayList<>();
  private final boolean autoStartup;
  private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread starting;
  private @Nullable CountDownLatch ending;

  FactListeners(List<Subscribing.Subscribed> subscribed, boolean autoStartup) {
    this.subscribed = List.copyOf(subscribed);
    this.containers = subscribed.stream().map(Subscribing.Subscribed::container).toList();
    this.retries = subscribed.stream().map(Subscribing.Subscribed::retries).toList();
    this.autoStartup = autoStartup;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    CountDownLatch latch = new CountDownLatch(1);
    stopped = latch;
    ending = null;
    starting = Thread.ofVirtual().name("fact-listeners").start(() -> startAll(latch));
    for (ParkedRetries each : retries) {
      retrying.add(
          Thread.ofPlatform()
              .daemon()
              .name("parked-" + each.group())
              .start(() -> each.run(() -> latch.getCount() > 0)));
    }
  }

  private void startAll(CountDownLatch latch) {
    try {
      for (var each : subscribed) {
        while (!started(each)) {
          if (latch.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A broker whose name cannot be resolved, or whoever must say whether a listener is wanted, must
   * not keep the service from starting.
   */
  private boolean started(Subscribing.Subscribed each) {
    String group = each.subscription().group();
    try {
      if (!each.subscription().wanted()) {
        log.warn("{} does not listen: it is not wanted any more", group);
        unwanted.add(group);
      }
      synchronized (unwanted) {
        if (!unwanted.contains(group)) {
          each.container().start();
        }
      }
      return true;
    } catch (KafkaException | DataAccessException e) {
      log.warn("{} cannot listen yet: {}", group, e.getClass().getSimpleName());
      return false;
    }
  }

  @Override
  public void end(String group) {
    synchronized (unwanted) {
      if (unwanted.add(group)) {
        subscribed.stream()
            .filter(each -> each.subscription().group().equals(group))
            .forEach(each -> each.container().stop(() -> log.info("{} has ended", group)));
      }
    }
  }

  /**
   * The process is about to end: gives its partitions up without waiting, so that a replica which
   * stays has them while this one still answers requests.
   */
  synchronized void leave() {
    if (isRunning() && starting != null && !starting.isAlive()) {
      var _ = end();
    }
  }

  private CountDownLatch end() {
    CountDownLatch known = ending;
    if (known != null) {
      return known;
    }
    CountDownLatch ended = new CountDownLatch(containers.size());
    ending = ended;
    containers.forEach(container -> container.stop(ended::countDown));
    return ended;
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    retries.forEach(ParkedRetries::wake);
    try {
      if (starting != null) {
        starting.join();
      }
      if (!end().await(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("listeners are still busy; what they do is done again after the next start");
      }
      for (Thread thread : retrying) {
        thread.join(RETRY);
        thread.interrupt();
      }
      retrying.clear();
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
}
