package org.evenkeel.platform.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTests {
  private static final Start.Ends ENDS = new Start.Ends(9, 4);

  @ParameterizedTest
  @NullAndEmptySource
  void without_an_id_a_stream_starts_now(@Nullable String none) {
    assertThat(Start.of(ENDS, none)).isEqualTo(new Start(9, Start.READY));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 9})
  void an_id_behind_which_everything_is_kept_is_resumed(long id) {
    assertThat(Start.of(ENDS, Long.toString(id))).isEqualTo(new Start(id, Start.READY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "10", "-1", " 5", "5 ", "x", "1.0", "99999999999999999999"})
  void any_other_id_starts_now_and_says_so(String id) {
    assertThat(Start.of(ENDS, id)).isEqualTo(new Start(9, Start.RESET));
  }

  @Test
  void a_channel_without_events_is_resumed_at_its_beginning() {
    assertThat(Start.of(new Start.Ends(0, 0), "0")).isEqualTo(new Start(0, Start.READY));
  }
}
