package org.evenkeel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.evenkeel.contracts.Topics;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Service;
import org.junit.jupiter.api.Test;

class DeadLettersTests {

  @Test
  void the_service_of_a_letter_is_asked_and_for_a_list_all_of_them() {
    assertThat(DeadLetters.asked(List.of("show", "ml.insights.wellness-insights.dlt/2@17")))
        .containsExactly(Service.WELLNESS);
    assertThat(DeadLetters.asked(List.of("replay", "--topic", "x", "--group", "ml-text", "--all")))
        .containsExactly(Service.ML);
    assertThat(DeadLetters.asked(List.of("replay", "crisis-service.rejected/0190")))
        .containsExactly(Service.CRISIS);
    assertThat(DeadLetters.asked(List.of("list", "--topic", "ml.insights"))).hasSize(7);
  }

  @Test
  void every_group_belongs_to_a_service() {
    assertThat(Topics.all().stream().flatMap(topic -> topic.consumers().stream()))
        .allSatisfy(
            group ->
                assertThat(DeadLetters.asked(List.of("list", "--group", group)))
                    .singleElement()
                    .satisfies(
                        service ->
                            assertThat(group).startsWith(service.name().toLowerCase(Locale.ROOT))));
  }

  @Test
  void what_is_no_letter_of_anybody_is_a_clear_error() {
    assertThatThrownBy(() -> DeadLetters.asked(List.of("show", "nothing/1@2")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> DeadLetters.asked(List.of("list", "--group", "nobody")))
        .isInstanceOf(StackException.class);
  }
}
