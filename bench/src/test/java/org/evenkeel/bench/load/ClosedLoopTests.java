package org.evenkeel.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.evenkeel.bench.figures.Round;
import org.junit.jupiter.api.Test;

class ClosedLoopTests {

  @Test
  void every_worker_does_its_own_action_beside_the_others_until_time_is_up() throws Exception {
    CountDownLatch together = new CountDownLatch(3);
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    Round round =
        new ClosedLoop(3, Duration.ofMillis(50))
            .run(
                "some",
                worker ->
                    () -> {
                      together.countDown();
                      done.incrementAndGet(worker);
                      return together.await(30, TimeUnit.SECONDS);
                    });
    assertThat(round.done()).isEqualTo((long) done.get(0) + done.get(1) + done.get(2));
    assertThat(round.failed()).isZero();
    assertThat(done.get(0)).isPositive();
    assertThat(done.get(2)).isPositive();
    assertThat(round.took()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }
}
