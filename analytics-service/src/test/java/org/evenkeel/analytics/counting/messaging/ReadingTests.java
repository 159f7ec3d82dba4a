package org.evenkeel.analytics.counting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadingTests {

  private static final TopicPartition ONE = new TopicPartition("facts", 0);
  private static final TopicPartition OTHER = new TopicPartition("facts", 1);

  @Test
  void a_group_is_behind_until_it_has_all_that_there_was() {
    assertThat(at(4, 9).behind(Map.of(ONE, 5L))).isFalse();
    assertThat(at(5, 9).behind(Map.of(ONE, 5L))).isTrue();
    assertThat(at(9, 9).behind(Map.of(ONE, 5L))).isTrue();
    assertThat(at(9, 9).behind(Map.of(ONE, 5L, OTHER, 1L))).isFalse();
    assertThat(at(9, 9).behind(Map.of(ONE, 5L, OTHER, 0L))).isTrue();
  }

  @Test
  void going_on_while_it_is_asked_is_nothing_new() {
    assertThat(at(7, 9).anew(Map.of(ONE, 5L))).isEmpty();
    assertThat(at(0, 9).anew(Map.of(ONE, 9L))).isEmpty();
  }

  @Test
  void a_log_that_holds_less_than_was_read_of_it_was_made_anew() {
    assertThat(at(5, 3).anew(Map.of(ONE, 3L))).contains("facts");
    assertThat(at(0, 3).anew(Map.of(ONE, 5L))).contains("facts");
  }

  @Test
  void of_an_empty_log_nobody_is_behind_whatever_was_read_before() {
    Reading reading = at(5, 0);

    assertThat(reading.anew(Map.of(ONE, 0L))).isEmpty();
    assertThat(reading.behind(Map.of(ONE, 0L))).isTrue();
    assertThat(reading.anew(Map.of(ONE, 5L))).contains("facts");
  }

  private static Reading at(long committed, long end) {
    return new Reading(Map.of(ONE, committed), Map.of(ONE, end));
  }
}
