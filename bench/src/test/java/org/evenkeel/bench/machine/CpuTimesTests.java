package org.evenkeel.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CpuTimesTests {

  private static final Pattern OWN = Pattern.compile("this program +([0-9.]+) ms");

  @Test
  void time_used_between_start_and_stop_is_told_by_process_and_none_from_before() {
    CpuTimes times = new CpuTimes(Map.of("nobody", Long.MAX_VALUE), "this program");
    work(Duration.ofSeconds(2));
    times.start();
    work(used().plusMillis(100));
    times.stop();
    work(used().plusMillis(100));
    String told = times.perOperation(1);
    assertThat(told).doesNotContain("nobody");
    var own = OWN.matcher(told);
    assertThat(own.find()).isTrue();
    assertThat(Double.parseDouble(own.group(1))).isBetween(50.0, 2000.0);
  }

  /** Keeps a processor busy until this JVM has used as much. */
  private static void work(Duration until) {
    while (used().compareTo(until) < 0) {
      Thread.onSpinWait();
    }
  }

  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }
}
