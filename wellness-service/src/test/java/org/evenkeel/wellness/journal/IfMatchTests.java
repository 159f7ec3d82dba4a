package org.evenkeel.wellness.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IfMatchTests {

  @Test
  void a_tag_stands_for_its_version_whether_it_was_read_by_a_model_or_not() {
    assertThat(IfMatch.of("\"3\"").accepts(3)).isTrue();
    assertThat(IfMatch.of("\"3-read\"").accepts(3)).isTrue();
    assertThat(IfMatch.of("\"2\", \"3\"").accepts(3)).isTrue();
    assertThat(IfMatch.of("\"2\"").accepts(3)).isFalse();
  }

  @Test
  void none_and_any_accept_all_and_nonsense_accepts_nothing() {
    assertThat(IfMatch.of(null).accepts(3)).isTrue();
    assertThat(IfMatch.of("*").accepts(3)).isTrue();
    assertThat(IfMatch.of("W/\"3\"").accepts(3)).isFalse();
    assertThat(IfMatch.of("3").accepts(3)).isFalse();
  }
}
