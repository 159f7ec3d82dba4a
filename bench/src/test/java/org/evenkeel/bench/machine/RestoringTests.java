package org.evenkeel.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.acceptance.JobFailed;
import org.junit.jupiter.api.Test;

class RestoringTests {

  private final List<String> done = new ArrayList<>();

  @Test
  void each_step_is_tried_and_the_first_failure_is_the_one_that_is_told() {
    Restoring restoring =
        Restoring.with(
            List.of(
                () -> failing("kafka"),
                () -> done.add("service"),
                () -> failing("mail"),
                () -> done.add("text")));

    assertThatThrownBy(restoring::close)
        .isInstanceOf(JobFailed.class)
        .hasMessageContaining("kafka")
        .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(2));
    assertThat(done).containsExactly("service", "text");
  }

  @Test
  void what_is_put_back_is_put_back_once_and_changed_no_more() {
    Restoring restoring = Restoring.with(List.of(() -> done.add("service")));

    restoring.close();
    restoring.close();

    assertThatThrownBy(() -> restoring.change(() -> done.add("broken")))
        .isInstanceOf(JobFailed.class);
    assertThat(done).containsExactly("service");
  }

  @Test
  void a_failure_of_the_measurement_is_not_hidden_by_one_of_putting_back() {
    assertThatThrownBy(
            () -> {
              try (Restoring restoring = Restoring.with(List.of(() -> failing("service")))) {
                restoring.change(() -> failing("measurement"));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("measurement")
        .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
  }

  @Test
  void who_was_interrupted_puts_everything_back_and_stays_interrupted() {
    Restoring restoring = Restoring.with(List.of(() -> Thread.sleep(0), () -> done.add("service")));

    Thread.currentThread().interrupt();
    restoring.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly("service");
  }

  private static void failing(String what) throws IOException {
    throw new IOException(what);
  }
}
