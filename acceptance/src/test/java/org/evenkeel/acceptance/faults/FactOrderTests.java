package org.evenkeel.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactOrderTests {

  private static StoredFact fact(String topic, long offset, long sequence, UUID id) {
    return new StoredFact(
        topic, 0, offset, "somebody", "/evenkeel/wellness-service", sequence, id, "t");
  }

  private static StoredFact fact(String topic, long offset, long sequence) {
    return fact(topic, offset, sequence, new UUID(0, sequence));
  }

  @Test
  void numbers_that_grow_over_several_topics_are_right() {
    var facts = List.of(fact("a", 0, 1), fact("b", 0, 2), fact("a", 1, 3));
    assertThat(FactOrder.differences(facts)).isEmpty();
  }

  @Test
  void a_fact_that_comes_again_later_is_no_inversion() {
    var facts = List.of(fact("a", 0, 1), fact("a", 1, 2), fact("a", 2, 1));
    assertThat(FactOrder.differences(facts)).isEmpty();
    assertThat(FactOrder.repeats(facts)).isEqualTo(1);
  }

  @Test
  void a_later_fact_before_an_earlier_one_is_an_inversion() {
    var facts = List.of(fact("a", 0, 2), fact("a", 1, 1));
    assertThat(FactOrder.differences(facts)).singleElement().asString().contains("inversion");
  }

  @Test
  void a_missing_number_is_a_loss() {
    var facts = List.of(fact("a", 0, 1), fact("b", 0, 3));
    assertThat(FactOrder.differences(facts)).singleElement().asString().contains("lacks 1 of 3");
  }

  @Test
  void a_number_of_two_facts_is_a_double_effect() {
    var facts = List.of(fact("a", 0, 1, new UUID(0, 1)), fact("a", 1, 1, new UUID(0, 2)));
    assertThat(FactOrder.differences(facts)).singleElement().asString().contains("two facts");
  }
}
