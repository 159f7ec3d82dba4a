package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagCountsTests {

  private final TagCounts counts = new TagCounts();

  @Test
  void each_tag_is_counted_once_whatever_its_accents_in_the_spelling_of_the_newest() {
    add("Café", "work");
    add("cafe", "CAFE!");

    assertThat(counts.all().keySet()).containsExactly("CAFE", "WORK", "CAFE!");
    assertThat(counts.all().get("CAFE")).isEqualTo(new TagCount("Café", 2));
  }

  @Test
  void of_very_many_the_newest_are_told_and_counted_to_the_end() {
    IntStream.range(0, 5_000)
        .forEach(idea -> IntStream.range(0, 20).forEach(n -> add("Tag " + idea + " " + n)));
    add("tag 0 0", "tag 99 19", "tag 100 0");

    assertThat(counts.all()).hasSize(2_000).doesNotContainKey("TAG 100 0");
    assertThat(counts.all().get("TAG 0 0")).isEqualTo(new TagCount("Tag 0 0", 2));
    assertThat(counts.all().get("TAG 99 19")).isEqualTo(new TagCount("Tag 99 19", 2));
  }

  private void add(String... tags) {
    counts.add(new IdeaContent("x", List.of(tags)));
  }
}
