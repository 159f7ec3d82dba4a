package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is away or fails costs nobody the help, the signal or the request. */
class FloorOutagesTests {

  private final FloorBench bench = new FloorBench();

  @BeforeEach
  void login() {
    FloorBench.login(FloorBench.USER);
  }

  @AfterEach
  void logout() {
    FloorBench.login(null);
    bench.urgent.destroy();
  }

  @Test
  void a_handler_that_throws_does_not_take_the_signal_back() {
    assertThatThrownBy(
            () ->
                bench.run(
                    FloorBench.post(FloorBench.CRISIS),
                    (request, response) -> {
                      throw new IllegalStateException("the write failed");
                    }))
        .hasMessage("the write failed");
    assertThat(bench.outbox.committed()).hasSize(1);
    await().until(() -> bench.crisisService.bodies().size() == 1);
  }

  @Test
  void an_outbox_that_throws_leaves_the_urgent_path_and_the_request()
      throws ServletException, IOException {
    bench.outbox.away();
    assertThat(bench.handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).isEmpty();
    await().until(() -> bench.crisisService.bodies().size() == 1);
  }

  @Test
  void a_signal_that_could_not_be_stored_is_stored_when_the_database_is_back()
      throws ServletException, IOException {
    bench.outbox.away();
    bench.handled(FloorBench.post(FloorBench.CRISIS));
    assertThat(bench.meters.get("crisis_signals_unstored").gauge().value()).isEqualTo(1);
    bench.outbox.back();
    await().until(() -> bench.outbox.committed().size() == 1);
    await().until(() -> bench.meters.get("crisis_signals_unstored").gauge().value() == 0);
  }

  @Test
  void a_crisis_service_that_is_away_leaves_the_outbox_and_the_request()
      throws ServletException, IOException {
    bench.crisisService.away();
    assertThat(bench.handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  void an_urgent_path_that_takes_nothing_leaves_the_outbox_and_the_request()
      throws ServletException, IOException {
    bench.urgent.destroy();
    assertThat(bench.handled(FloorBench.post(FloorBench.CRISIS))).isEqualTo(FloorBench.CRISIS);
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  @Test
  @Timeout(20)
  void a_look_up_that_hangs_keeps_nobody_from_help() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    bench.countries(
        () -> {
          awaitUninterrupted(released);
          return Optional.of("NZ");
        });
    try {
      Screening screening = bench.screen(FloorBench.post(FloorBench.CRISIS));
      assertThat(screening.resourcesView().orElseThrow().country()).isEqualTo("GB");
      assertThat(bench.outbox.committed()).hasSize(1);
      await().until(() -> bench.crisisService.bodies().size() == 1);
    } finally {
      released.countDown();
    }
  }

  @Test
  void a_floor_that_throws_offers_help_and_is_counted() throws ServletException, IOException {
    bench.floor(
        input -> {
          throw new IllegalStateException("a bug");
        });
    MockHttpServletRequest request = FloorBench.post(FloorBench.CALM);
    assertThat(bench.handled(request)).isEqualTo(FloorBench.CALM);
    Screening screening = (Screening) request.getAttribute(FloorFilter.SCREENING);
    assertThat(screening.crisisAlert()).isFalse();
    assertThat(screening.resourcesView().orElseThrow().resources()).isNotEmpty();
    assertThat(bench.meters.get("crisis_floor_failures_total").counter().count()).isEqualTo(1);
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.outbox.committed(FloorNoticed.class)).isEmpty();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
