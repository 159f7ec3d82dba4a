package org.evenkeel.wellness.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeelingTests {

  @Test
  void people_s_words_and_the_labels_of_models_find_their_feeling() {
    assertThat(Feeling.of(" Overwhelm ")).contains(Feeling.OVERWHELMED);
    assertThat(Feeling.of("burnt-out")).contains(Feeling.TIRED);
    assertThat(Feeling.of("shut_down")).contains(Feeling.NUMB);
    assertThat(Feeling.of("anxiety")).contains(Feeling.ANXIOUS);
    assertThat(Feeling.of("octarine")).isEmpty();
  }

  @Test
  void the_first_known_word_counts_unless_there_is_panic() {
    assertThat(Feeling.firstOf(List.of("octarine", "sad", "angry"))).contains(Feeling.SAD);
    assertThat(Feeling.firstOf(List.of("sad", "panicky"))).contains(Feeling.PANICKED);
  }
}
