package org.evenkeel.wellness.checkin.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crypto.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionIndexTests {
  private final UUID user = UUID.randomUUID();
  @TempDir private Path secrets;
  private EmotionIndex index;

  @BeforeEach
  void keyIsThere() throws IOException {
    Files.writeString(
        secrets.resolve("index.key"), Base64.getEncoder().encodeToString(new byte[32]));
    index = new EmotionIndex(new KeyFiles(secrets));
  }

  @Test
  void a_tag_is_the_same_in_any_case_and_spelling_of_its_accents() {
    assertThat(index.of(user, "Épuisé")).isEqualTo(index.of(user, "e\u0301puise\u0301"));
    assertThat(index.of(user, "calm")).isNotEqualTo(index.of(user, "calmer"));
  }

  @Test
  void the_same_tag_of_two_people_looks_different() {
    assertThat(index.of(user, "calm")).isNotEqualTo(index.of(UUID.randomUUID(), "calm"));
  }

  @Test
  void a_tag_counts_once_and_the_order_of_the_words_does_not_show() {
    assertThat(index.of(user, List.of("sad", "Tired", "tired", "Sad")))
        .hasSize(2)
        .isEqualTo(index.of(user, List.of("tired", "sad")));
  }

  @Test
  void no_key_file_is_needed_before_the_first_tag() {
    EmotionIndex without = new EmotionIndex(new KeyFiles(secrets.resolve("none")));

    assertThat(without.of(user, List.of())).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> without.of(user, "calm"));
  }
}
