package org.evenkeel.acceptance.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTests {

  @Test
  void waiting_for_a_disk_is_idle_and_guests_are_counted_once() {
    Processor before = Processor.of("cpu  100 0 100 700 100 0 0 0 50 0");
    Processor after = Processor.of("cpu  150 0 120 720 110 0 0 0 90 0");

    assertThat(after.percentSince(before)).isEqualTo(70);
  }

  @Test
  void this_machine_is_read() {
    assertThat(Processor.now().all()).isPositive();
  }
}
