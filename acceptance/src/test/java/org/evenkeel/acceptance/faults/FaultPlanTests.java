package org.evenkeel.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTests {

  private static final List<String> PARTS =
      List.of("postgres", "kafka", "gateway", "wellness-service");
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void a_seed_gives_the_same_plan_again_and_another_seed_another() {
    assertThat(FaultPlan.of(7, LONG, PARTS)).isEqualTo(FaultPlan.of(7, LONG, PARTS));
    assertThat(FaultPlan.of(7, LONG, PARTS)).isNotEqualTo(FaultPlan.of(8, LONG, PARTS));
  }

  @Test
  void a_shorter_run_is_the_beginning_of_a_longer_one() {
    List<Fault> all = FaultPlan.of(7, LONG, PARTS).faults();
    List<Fault> first = FaultPlan.of(7, Duration.ofMinutes(2), PARTS).faults();
    assertThat(first).isNotEmpty().isEqualTo(all.subList(0, first.size()));
  }

  @Test
  void every_kind_meets_every_process_that_it_can_before_any_meets_one_again() {
    // Four kinds for each process, one more for the database, one more for a consumer.
    int pairs = 4 * PARTS.size() + 2;
    List<Fault> round = FaultPlan.of(7, LONG, PARTS).faults().subList(0, pairs);
    assertThat(round.stream().map(f -> f.kind() + " " + f.part()).collect(Collectors.toSet()))
        .hasSize(pairs)
        .contains("STALL postgres", "REDELIVER wellness-service")
        .doesNotContain("REDELIVER gateway", "STALL kafka");
  }

  @Test
  void faults_begin_in_order_and_within_the_run() {
    List<Fault> faults = FaultPlan.of(7, Duration.ofMinutes(10), PARTS).faults();
    assertThat(faults).extracting(Fault::at).isSorted();
    assertThat(faults).extracting(Fault::at).allMatch(at -> at.toMinutes() < 10);
  }
}
