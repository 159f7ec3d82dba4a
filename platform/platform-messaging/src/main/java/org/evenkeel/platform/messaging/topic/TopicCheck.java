package org.evenkeel.platform.messaging.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks once after the start whether the topics of this service are there, and goes on looking
 * until they are. A broker that is away says nothing: the service starts without one, and publishes
 * later. Nobody looks again after all were seen: topics do not go by themselves.
 */
public final class TopicCheck implements SmartLifecycle {

  /**
   * How long a service that lacks topics takes no requests: an operator makes them meanwhile, or
   * the roll-out stands while the old version serves. Then it serves all the same, because help for
   * people in danger needs no broker.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);

  private final Set<String> needed;
  private final BrokerTopics broker;
  private final Clock clock;
  private final Duration pause;
  private final boolean enabled;
  private volatile Set<String> missing = Set.of();
  private volatile Instant patientUntil = Instant.MAX;
  private volatile @Nullable Thread looking;

  TopicCheck(
      Set<String> needed, BrokerTopics broker, Clock clock, Duration pause, boolean enabled) {
    this.needed = Set.copyOf(needed);
    this.broker = broker;
    this.clock = clock;
    this.pause = pause;
    this.enabled = enabled;
  }

  /** Names of topics that the broker lacked at the last look. */
  public Set<String> missing() {
    return missing;
  }

  /** Whether requests should go elsewhere until they are there. */
  public boolean waiting() {
    return !missing.isEmpty() && clock.instant().isBefore(patientUntil);
  }

  @Override
  public void start() {
    if (enabled) {
      patientUntil = clock.instant().plus(PATIENCE);
      looking = Thread.ofVirtual().name("topics").start(this::look);
    }
  }

  @Override
  public void stop() {
    Thread thread = looking;
    looking = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }

  private void look() {
    try {
      while (!seenAll()) {
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean seenAll() throws InterruptedException {
    Set<String> there = broker.names();
    if (there == null) {
      return false;
    }
    var absent = new TreeSet<>(needed);
    absent.removeAll(there);
    if (!absent.equals(missing)) {
      if (absent.isEmpty()) {
        log.info("all topics are there now");
      } else {
        log.error("the broker lacks topics of this service: {}", absent);
      }
      missing = Set.copyOf(absent);
    }
    return absent.isEmpty();
  }
}
