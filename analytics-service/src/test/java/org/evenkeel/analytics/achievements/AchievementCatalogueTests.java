package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.analytics.activity.ActivityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AchievementCatalogueTests {
  private static final Pattern UNKIND =
      Pattern.compile(
          "\\b(lose|losing|lost|loss|break|broke|broken|miss|missed|fail|failed|failure|zero|only|must|should|have"
              + " to|need to|don't|never|hurry|keep going|keep it up|finally|lazy)\\b",
          Pattern.CASE_INSENSITIVE);

  private final AchievementCatalogue catalogue = new AchievementCatalogue();

  @Test
  void there_are_fifteen_or_more_each_with_words_and_a_name_of_its_own() {
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(15);
    assertThat(catalogue.all()).extracting(Achievement::id).doesNotHaveDuplicates();
    assertThat(catalogue.all())
        .extracting(Achievement::name)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    assertThat(catalogue.all())
        .allSatisfy(
            one -> {
              assertThat(one.descriptions())
                  .containsOnlyKeys("warm", "direct", "playful", "professional");
              assertThat(one.descriptions().values())
                  .doesNotHaveDuplicates()
                  .noneMatch(String::isBlank);
            });
  }

  @Test
  void each_counts_something_that_is_measured() {
    Set<String> measured =
        Stream.concat(
                Stream.of(ActivityKind.values()).map(ActivityKind::code),
                Stream.of(
                    Achievement.ACTIVE_DAYS, Achievement.STREAK_DAYS, Achievement.KINDS_TRIED))
            .collect(Collectors.toSet());

    assertThat(catalogue.all()).extracting(Achievement::measure).allMatch(measured::contains);
    assertThat(catalogue.all())
        .extracting(Achievement::measure)
        .contains("wave_session", "rsd_episode", "idea", Achievement.KINDS_TRIED);
  }

  @Test
  void nothing_speaks_of_loss_or_of_what_somebody_has_to_do() {
    assertThat(catalogue.all())
        .flatExtracting(
            one ->
                Stream.concat(Stream.of(one.name()), one.descriptions().values().stream()).toList())
        .noneMatch(words -> UNKIND.matcher(words).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You lost your streak.",
        "Don't break the chain!",
        "You missed two days.",
        "Keep going, you must not stop.",
        "Back to zero."
      })
  void unkind_words_would_be_found(String words) {
    assertThat(UNKIND.matcher(words).find()).isTrue();
  }
}
