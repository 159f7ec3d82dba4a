package org.evenkeel.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void a_rate_counts_what_succeeded_over_the_whole_round() {
    Tally tally = new Tally();
    tally.add(5, true);
    tally.add(6, true);
    tally.add(7, false);
    Round round = tally.round("some", Duration.ofSeconds(4).toNanos());
    assertThat(round.rate()).isEqualTo(0.5);
    assertThat(round.failed()).isEqualTo(1);
    assertThat(round.latencies().count()).isEqualTo(3);
    assertThat(round).asString().contains("FAILED 1");
  }

  @Test
  void rounds_are_compared_pair_by_pair() {
    Comparison comparison = new Comparison();
    comparison.add(round(10, 40), round(100, 10));
    comparison.add(round(20, 60), round(40, 20));
    comparison.add(round(30, 10), round(100, 10));
    assertThat(comparison.rates()).isEqualTo(new Spread(0.1, 0.3, 0.5));
    assertThat(comparison.latencies(500)).isEqualTo(new Spread(1, 3, 4));
  }

  @Test
  void the_median_of_an_even_number_of_rounds_is_the_mean_of_the_two_in_the_middle() {
    assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(1, 3, 9));
    assertThat(Spread.of(List.of(4.0))).isEqualTo(new Spread(4, 4, 4));
    assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Round round(long done, long latency) {
    return new Round("some", done, 0, Duration.ofSeconds(1), Latencies.of(LongStream.of(latency)));
  }
}
