package org.evenkeel.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTests {

  @Test
  void time_used_between_start_and_stop_is_told_by_process() {
    CpuTimes times = new CpuTimes(Map.of("nobody", Long.MAX_VALUE), "this program");
    times.start();
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + 100_000_000;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
    times.stop();
    assertThat(times.perOperation(1)).contains("this program").doesNotContain("nobody");
  }
}
