package org.evenkeel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

  @Test
  void an_option_has_a_number_or_its_usual_one() {
    assertThat(Options.number(List.of("write", "--rounds", "3"), "--rounds", 5)).isEqualTo(3);
    assertThat(Options.number(List.of("write"), "--rounds", 5)).isEqualTo(5);
  }

  @Test
  void anything_but_a_number_above_0_is_refused() {
    for (String given : List.of("0", "-1", "x", "1.5", "1000000000")) {
      assertThatThrownBy(() -> Options.number(List.of("--rounds", given), "--rounds", 5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--rounds");
    }
    assertThatThrownBy(() -> Options.number(List.of("--rounds"), "--rounds", 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_option_has_a_word_or_none() {
    assertThat(Options.word(List.of("crisis", "--fault", "kafka"), "--fault")).contains("kafka");
    assertThat(Options.word(List.of("crisis"), "--fault")).isEmpty();
    assertThatThrownBy(() -> Options.word(List.of("crisis", "--fault"), "--fault"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
