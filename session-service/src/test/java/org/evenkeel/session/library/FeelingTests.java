package org.evenkeel.session.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeelingTests {

  /** The labels of text analysis, and the codes of the intervention library. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "joy",
        "sadness",
        "anger",
        "fear",
        "disgust",
        "surprise",
        "anxiety",
        "overwhelm",
        "calm",
        "hopeful",
        "frustrated",
        "neutral",
        "overwhelmed",
        "anxious",
        "panicked",
        "afraid",
        "stressed",
        "angry",
        "restless",
        "sad",
        "hopeless",
        "lonely",
        "ashamed",
        "numb",
        "tired",
        "bored",
        "happy",
        "rejection",
        "guilt",
        "grief"
      })
  void every_word_the_other_services_use_is_known(String word) {
    assertThat(Feeling.of(word)).isPresent();
  }

  @Test
  void people_may_write_a_word_in_their_own_way() {
    assertThat(Feeling.of(" Burnt-Out ")).contains(Feeling.TIRED);
    assertThat(Feeling.of("under_pressure")).contains(Feeling.STRESS);
    assertThat(Feeling.of("thursday")).isEmpty();
    assertThat(Feeling.of("")).isEmpty();
  }

  @Test
  void a_data_file_names_feelings_by_their_own_names_or_any() {
    assertThat(Feeling.named(List.of("joy", "sad"))).containsExactly(Feeling.JOY);
    assertThat(Feeling.named(List.of("any"))).containsExactly(Feeling.values());
  }
}
