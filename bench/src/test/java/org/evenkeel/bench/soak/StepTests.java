package org.evenkeel.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTests {

  @Test
  void the_parts_make_a_whole_and_every_step_has_one() {
    Map<Step, Integer> places = new EnumMap<>(Step.class);
    for (int place = 0; place < 1000; place++) {
      places.merge(Step.at(place), 1, Integer::sum);
    }
    assertThat(places).containsOnlyKeys(Step.values());
    assertThat(places).containsEntry(Step.CHECK_IN, 340).containsEntry(Step.CRISIS_CHECK_IN, 3);
  }
}
