package org.evenkeel.platform.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What a service does about topics that a broker has, lacks, or cannot tell of. */
class TopicCheckTests {

  private static final Set<String> NEEDED = Set.of("a", "b");

  private final MutableClock clock = MutableClock.at("2026-03-01T10:00:00Z");
  private final AtomicReference<Set<String>> there = new AtomicReference<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final TopicCheck check =
      new TopicCheck(NEEDED, this::names, clock, Duration.ofMillis(5), true);
  private final TopicsHealth health = new TopicsHealth(check);

  @AfterEach
  void stop() {
    check.stop();
  }

  @Test
  void a_service_with_all_its_topics_is_ready_and_looks_no_more() {
    there.set(Set.of("a", "b", "c"));
    check.start();

    await().until(() -> looks.get() == 1);
    there.set(Set.of());
    await().during(Duration.ofMillis(100)).until(() -> looks.get() == 1);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void one_that_lacks_a_topic_waits_for_it_and_names_it() {
    there.set(Set.of("a"));
    check.start();

    await().until(check::waiting);
    assertThat(check.missing()).containsExactly("b");
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.health().getDetails()).containsEntry("missing", Set.of("b"));

    there.set(NEEDED);
    await().until(() -> check.missing().isEmpty());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void it_serves_after_a_minute_all_the_same_and_says_what_is_missing() {
    there.set(Set.of());
    check.start();
    await().until(check::waiting);

    clock.advance(TopicCheck.PATIENCE);

    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(check.missing()).isEqualTo(NEEDED);
  }

  @Test
  void a_broker_that_is_away_keeps_nobody_from_serving_and_is_asked_again() {
    check.start();

    await().until(() -> looks.get() > 2);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    there.set(Set.of("b"));
    await().until(check::waiting);
  }

  @Test
  void nobody_looks_where_messaging_is_off() {
    var off = new TopicCheck(NEEDED, this::names, clock, Duration.ofMillis(5), false);
    off.start();

    assertThat(off.isRunning()).isFalse();
    assertThat(looks).hasValue(0);
  }

  private Set<String> names() {
    looks.incrementAndGet();
    return there.get();
  }
}
