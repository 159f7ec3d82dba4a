package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTextTests {

  @Test
  void a_long_speech_is_cut_between_words() {
    assertThat(SpokenText.cut("and so on ".repeat(600))).hasSize(4_999).endsWith("so on");
  }

  @Test
  void a_speech_of_a_language_without_spaces_keeps_what_fits() {
    assertThat(SpokenText.cut("Milk " + "\u725b".repeat(6_000))).hasSize(5_000);
  }

  @Test
  void a_short_one_is_kept_as_it_is() {
    assertThat(SpokenText.cut("Buy oat milk.")).isEqualTo("Buy oat milk.");
  }
}
