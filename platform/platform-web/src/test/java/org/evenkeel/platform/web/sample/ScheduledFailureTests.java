package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.TaskScheduler;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailureTests {

  @Autowired private TaskScheduler scheduler;

  @Test
  void a_task_that_meets_an_outage_is_one_warning(CapturedOutput output) {
    fail(new DataAccessResourceFailureException("of somebody@mail.example"));

    awaitLine(output, "a scheduled task failed for now: DataAccessResourceFailureException");
    assertThat(output).doesNotContain("somebody");
  }

  @Test
  void a_task_that_is_wrong_is_an_error_without_its_message(CapturedOutput output) {
    fail(new IllegalStateException("of somebody@mail.example"));

    awaitLine(output, "\"a scheduled task failed\"");
    assertThat(output).contains("IllegalStateException").doesNotContain("somebody");
  }

  private void fail(RuntimeException failure) {
    var _ =
        scheduler.schedule(
            () -> {
              throw failure;
            },
            Instant.now());
  }

  private static void awaitLine(CapturedOutput output, String line) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(output).contains(line));
  }
}
