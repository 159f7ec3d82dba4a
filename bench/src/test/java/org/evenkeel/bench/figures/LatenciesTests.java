package org.evenkeel.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

  @Test
  void a_percentile_is_the_nearest_rank_of_the_sorted_values() {
    Latencies hundred = Latencies.of(LongStream.iterate(100, n -> n - 1).limit(100));
    assertThat(hundred.at(500)).isEqualTo(Duration.ofNanos(50));
    assertThat(hundred.at(950)).isEqualTo(Duration.ofNanos(95));
    assertThat(hundred.at(990)).isEqualTo(Duration.ofNanos(99));
    assertThat(hundred.at(1000)).isEqualTo(Duration.ofNanos(100));
  }

  @Test
  void a_percentile_between_two_ranks_is_the_higher_one() {
    Latencies four = Latencies.of(LongStream.of(10, 20, 30, 40));
    assertThat(four.at(500)).isEqualTo(Duration.ofNanos(20));
    assertThat(four.at(501)).isEqualTo(Duration.ofNanos(30));
    assertThat(four.at(990)).isEqualTo(Duration.ofNanos(40));
  }

  @Test
  void one_value_is_every_percentile_and_none_is_nothing() {
    assertThat(Latencies.of(LongStream.of(7)).at(1)).isEqualTo(Duration.ofNanos(7));
    assertThat(Latencies.of(LongStream.empty()).at(990)).isZero();
  }

  @Test
  void percentiles_of_several_rounds_come_from_all_values_and_are_no_mean_of_percentiles() {
    Latencies fast = Latencies.of(LongStream.of(1, 1, 1, 1, 1, 1, 1, 1, 1));
    Latencies slow = Latencies.of(LongStream.of(100));
    Latencies all = Latencies.all(List.of(fast, slow));
    assertThat(all.count()).isEqualTo(10);
    assertThat(all.at(900)).isEqualTo(Duration.ofNanos(1));
    assertThat(all.at(901)).isEqualTo(Duration.ofNanos(100));
  }
}
