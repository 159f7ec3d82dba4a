package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.analytics.activity.ActivityKind;
import org.junit.jupiter.api.Test;

class AchievementCatalogueTests {
  private final AchievementCatalogue catalogue = new AchievementCatalogue();

  @Test
  void there_are_fifteen_or_more_each_with_words_and_a_name_of_its_own() {
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(catalogue.all()).extracting(Achievement::id).doesNotHaveDuplicates();
    assertThat(catalogue.all())
        .allSatisfy(one -> assertThat(one.name() + one.description()).isNotBlank());
  }

  @Test
  void each_counts_something_that_is_measured() {
    Set<String> measured =
        Stream.concat(
                Stream.of(ActivityKind.values()).map(ActivityKind::code),
                Stream.of("active_days", "streak_days"))
            .collect(Collectors.toSet());

    assertThat(catalogue.all()).extracting(Achievement::measure).allMatch(measured::contains);
  }
}
