package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.FixedKeys;
import org.junit.jupiter.api.Test;

class IdeaContentTests {

  private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void a_tag_counts_once_whatever_its_spelling_and_the_first_stays() {
    assertThat(IdeaContent.of("x", List.of(" Café ", "CAFE", "work", "cafe\u0301")).tags())
        .containsExactly("Café", "work");
    assertThat(IdeaContent.of("x", null).tags()).isEmpty();
  }

  @Test
  void content_and_tags_come_back_from_their_ciphertext_and_from_no_other_place() {
    IdeaTexts texts = new IdeaTexts(new TextCipher(new FixedKeys()));
    UUID user = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    IdeaContent content = new IdeaContent("a thought, marker-31", List.of("garden"));

    String sealed = texts.seal(user, id, content);

    assertThat(sealed).doesNotContain("marker", "garden");
    assertThat(texts.open(user, id, sealed)).isEqualTo(content);
    assertThat(content).hasToString("IdeaContent[...]");
  }

  @Test
  void words_are_cut_between_words_and_never_within_a_character() {
    String words = "seven 7 ".repeat(1_000);
    String oneWord = "x".repeat(4_999) + "\uD83C\uDF7F".repeat(10);

    assertThat(SpokenText.cut(words)).hasSizeLessThanOrEqualTo(5_000).endsWith("7");
    assertThat(SpokenText.cut(oneWord)).isEqualTo("x".repeat(4_999));
    assertThat(SpokenText.cut("short")).isEqualTo("short");
  }

  @Test
  void words_are_never_older_than_their_idea_and_moments_out_of_range_are_named() {
    Instant before = NOW.minusSeconds(60);

    assertThat(moments(NOW, before).writtenAt()).isEqualTo(NOW);
    assertThat(moments(before, NOW).writtenAt()).isEqualTo(NOW);
    assertThat(moments(null, null)).isEqualTo(new UploadMoments(NOW, NOW, false, null, null));
    assertThat(moments(NOW.plusSeconds(301), null).ahead()).isEqualTo("created_at");
    assertThat(moments(null, NOW.plusSeconds(301)).ahead()).isEqualTo("edited_at");
    assertThat(moments(NOW.plusSeconds(300), null).ahead()).isNull();
    assertThat(moments(NOW.minusSeconds(31 * 86_400), null).old()).isEqualTo("created_at");
    assertThat(moments(NOW.minusSeconds(30 * 86_400), null).old()).isNull();
  }

  @Test
  void the_names_of_a_source_are_the_same_for_the_same_recording_alone() {
    UUID user = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    VoicePost post = new VoicePost(id, null, null, "aa");
    List<String> names =
        Arrays.asList(
            post.sourceId(user, null, UUID::randomUUID),
            post.sourceId(user, "key", UUID::randomUUID),
            new VoicePost(id, null, null, "bb").sourceId(user, null, UUID::randomUUID),
            post.sourceId(UUID.randomUUID(), null, UUID::randomUUID),
            new VoicePost(null, null, null, "aa").sourceId(user, null, UUID::randomUUID),
            new VoicePost(null, null, null, "aa").sourceId(user, null, UUID::randomUUID));

    assertThat(names).doesNotHaveDuplicates();
    assertThat(post.sourceId(user, null, UUID::randomUUID)).isEqualTo(names.getFirst());
  }

  private static UploadMoments moments(Instant created, Instant edited) {
    return UploadMoments.of(
        new IdeaUpload(null, new IdeaContent("x", List.of()), null, created, edited, false), CLOCK);
  }
}
