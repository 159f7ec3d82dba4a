package org.evenkeel.bench.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTests {
  @Test
  void a_difference_that_always_shows_counts_and_one_that_turns_does_not() {
    Paired lower = Paired.of(List.of(0.1, 0.2, 0.3), List.of(0.2, 0.31, 0.39));
    Paired mixed = Paired.of(List.of(0.1, 0.3), List.of(0.2, 0.2));

    assertThat(lower.mean()).isCloseTo(-0.1, within(1e-9));
    assertThat(lower.wins()).isEqualTo(3);
    assertThat(lower.isLower()).isTrue();
    assertThat(lower.isHigher()).isFalse();
    assertThat(mixed.losses()).isEqualTo(1);
    assertThat(mixed.isLower() || mixed.isHigher()).isFalse();
  }
}
