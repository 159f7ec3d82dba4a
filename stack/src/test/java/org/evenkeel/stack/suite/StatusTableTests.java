package org.evenkeel.stack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.stack.process.RunningProcess;
import org.junit.jupiter.api.Test;

class StatusTableTests {

  @Test
  void a_line_a_process_and_the_sum_of_their_memory() {
    var table =
        StatusTable.of(
            List.of(
                row("gateway", 8080, "ready", Duration.ofSeconds(83), 210),
                row("redis", 16379, "ready", Duration.ofHours(25), 9),
                new StatusTable.Row(
                    "kafka", Optional.empty(), 19092, "stopped", Duration.ZERO, 0)));
    assertThat(table.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "NAME PID PORT STATE UPTIME MiB",
            "gateway 7 8080 ready 1m 23s 210",
            "redis 7 16379 ready 1d 1h 9",
            "kafka - 19092 stopped - -",
            "sum 219");
  }

  private static StatusTable.Row row(
      String name, int port, String state, Duration uptime, long mebibytes) {
    var process = new RunningProcess(name, 7, Instant.EPOCH);
    return new StatusTable.Row(name, Optional.of(process), port, state, uptime, mebibytes);
  }
}
