package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenkeel.crisis.screen.RiskLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long people in danger wait is measured by level, and nothing else is. */
class AnswerTimesTests {

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
  void the_wait_of_a_person_in_danger_counts_to_the_end_of_the_handler()
      throws ServletException, IOException {
    bench.run(
        FloorBench.post(FloorBench.CRISIS),
        (request, response) -> assertThat(counted()).as("before the handler has ended").isEmpty());

    assertThat(ofDanger().count()).isEqualTo(1);
    assertThat(ofDanger().totalTime(TimeUnit.NANOSECONDS)).isPositive();
  }

  @Test
  void a_refusal_counts_too() {
    assertThatThrownBy(
            () ->
                bench.run(
                    FloorBench.post(FloorBench.CRISIS),
                    (request, response) -> {
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");

    assertThat(ofDanger().count()).isEqualTo(1);
  }

  @Test
  void a_calm_text_has_the_floors_time_alone() throws ServletException, IOException {
    bench.screen(FloorBench.post(FloorBench.CALM));

    assertThat(counted()).isEmpty();
    assertThat(bench.meters.get("crisis_floor").timer().count()).isEqualTo(1);
  }

  private Timer ofDanger() {
    assertThat(counted())
        .singleElement()
        .extracting(timer -> timer.getId().getTag("level"))
        .isIn(RiskLevel.HIGH.wireName(), RiskLevel.CRITICAL.wireName());
    return counted().getFirst();
  }

  /** Timers are there from the start, so that the first answer is seen as one more. */
  private List<Timer> counted() {
    return bench.meters.find("crisis_answer").timers().stream()
        .filter(timer -> timer.count() > 0)
        .toList();
  }
}
