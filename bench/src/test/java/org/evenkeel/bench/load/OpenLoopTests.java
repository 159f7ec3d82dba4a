package org.evenkeel.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.bench.figures.Round;
import org.junit.jupiter.api.Test;

class OpenLoopTests {

  private static final long MILLI = 1_000_000;

  /** Stands still unless somebody waits; the first wait may be held up. */
  private static final class Fake implements Ticks {

    private final List<Long> awaited = new ArrayList<>();
    private final long heldUp;
    private volatile long now = 1_000;

    Fake(long heldUp) {
      this.heldUp = heldUp;
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public void await(long moment) {
      awaited.add(moment);
      now = Math.max(now, moment + (awaited.size() == 1 ? heldUp : 0));
    }
  }

  @Test
  void operations_are_due_at_even_distances_from_the_start() {
    Fake ticks = new Fake(0);
    Set<Long> numbers = new ConcurrentSkipListSet<>();
    Round round =
        new OpenLoop(50, Duration.ofMillis(100), ticks).run("some", i -> () -> numbers.add(i));
    assertThat(ticks.awaited)
        .containsExactly(
            1_000L, 1_000 + 20 * MILLI, 1_000 + 40 * MILLI, 1_000 + 60 * MILLI, 1_000 + 80 * MILLI);
    assertThat(numbers).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(round.done()).isEqualTo(5);
  }

  @Test
  void a_held_up_generator_shows_in_the_latencies_of_all_that_were_due_meanwhile() {
    Round round =
        new OpenLoop(100, Duration.ofMillis(50), new Fake(45 * MILLI)).run("some", i -> () -> true);
    assertThat(round.latencies().at(1000)).isGreaterThanOrEqualTo(Duration.ofMillis(45));
    assertThat(round.latencies().at(200)).isGreaterThanOrEqualTo(Duration.ofMillis(5));
    assertThat(round.latencies().at(800)).isGreaterThanOrEqualTo(Duration.ofMillis(35));
  }

  @Test
  void nobody_waits_for_the_operation_before() {
    CountDownLatch all = new CountDownLatch(4);
    Round round =
        OpenLoop.at(1_000, Duration.ofMillis(4))
            .run(
                "some",
                i ->
                    () -> {
                      all.countDown();
                      return all.await(30, TimeUnit.SECONDS);
                    });
    assertThat(round.done()).isEqualTo(4);
  }

  @Test
  void an_exception_is_a_failed_operation() {
    Round round =
        new OpenLoop(10, Duration.ofMillis(200), new Fake(0))
            .run(
                "some",
                i ->
                    () -> {
                      throw new IllegalStateException("planted");
                    });
    assertThat(round.failed()).isEqualTo(2);
    assertThat(round.done()).isZero();
  }
}
