package org.evenkeel.bench.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTests {

  @Test
  void the_line_of_figures_is_read_whatever_stands_around_it() {
    Wrk.Run run =
        Wrk.parse("Running 5s test\n  12 requests\nRESULT 1000 5000000 100 1500 20000 45000\n");
    assertThat(run).isEqualTo(new Wrk.Run(1000, 100, 5, 1.5, 20, 45));
    assertThat(run.rate()).isEqualTo(180);
    assertThat(run).asString().contains("FAILED 100");
  }

  @Test
  void no_figures_are_a_failure() {
    assertThatThrownBy(() -> Wrk.parse("unable to connect"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unable to connect");
  }
}
