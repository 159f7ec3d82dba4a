package org.evenkeel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTests {

  @Test
  void only_the_version_that_is_named_is_accepted() {
    assertThat(EntityTags.accepting("\"3\"").test(3)).isTrue();
    assertThat(EntityTags.accepting("\"3\"").test(4)).isFalse();
    assertThat(EntityTags.accepting("\"1\", \"3\"").test(3)).isTrue();
    assertThat(EntityTags.accepting("W/\"3\"").test(3)).isFalse();
    assertThat(EntityTags.accepting("3").test(3)).isFalse();
  }

  @Test
  void no_condition_accepts_every_version() {
    assertThat(EntityTags.accepting(null).test(7)).isTrue();
    assertThat(EntityTags.accepting("*").test(7)).isTrue();
  }
}
