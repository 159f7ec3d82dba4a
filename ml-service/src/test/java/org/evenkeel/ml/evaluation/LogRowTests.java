package org.evenkeel.ml.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows as the bandit writes them, and as it once did. */
class LogRowTests {
  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID THIRD = new UUID(0, 3);

  private static final String CANDIDATES =
      """
      [{"arm": {"intervention_id": "%s", "approach": "DBT"}, "score": 0.6, "propensities": [0.5, 0]},
       {"arm": {"intervention_id": "%s", "approach": "ACT"}, "score": 0.4, "propensities": [0.3, 0.7]},
       {"arm": {"intervention_id": "%s", "approach": "CBT"}, "score": 0.2, "propensities": [0.2, 0.3]}]
      """
          .formatted(FIRST, SECOND, THIRD);

  private static final String SLOTS =
      """
      [{"number": 1, "intervention_id": "%s", "propensity": 0.5},
       {"number": 2, "intervention_id": "%s", "propensity": 0.3}]
      """
          .formatted(FIRST, THIRD);

  @Test
  void a_later_slot_is_among_the_arms_that_were_still_free() {
    LogRow row = row(CANDIDATES, SLOTS, null, "{\"%s\": 0.75}".formatted(THIRD));

    assertThat(row.slots()).hasSize(2);
    assertThat(row.slots().get(0).arms()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(row.slots().get(0).propensity()).isEqualTo(0.5);
    assertThat(row.slots().get(1).arms()).containsExactly(SECOND, THIRD);
    assertThat(row.slots().get(1).scores()).containsExactly(0.4, 0.2);
    assertThat(row.slots().get(1).chosen()).isEqualTo(1);
    assertThat(row.slots().get(1).propensity()).isEqualTo(0.3);
  }

  @Test
  void no_reply_is_worth_nothing_and_a_rating_of_one_is_a_reply() {
    LogRow row = row(CANDIDATES, SLOTS, null, "{\"%s\": 0}".formatted(THIRD));

    assertThat(row.slots().get(0).reward()).isZero();
    assertThat(row.slots().get(0).replied()).isFalse();
    assertThat(row.slots().get(1).reward()).isZero();
    assertThat(row.slots().get(1).replied()).isTrue();
    assertThat(row(CANDIDATES, SLOTS, null, null).slots().get(1).replied()).isFalse();
  }

  @Test
  void where_nothing_competed_odds_are_those_given_that_something_is_offered() {
    String candidates =
        CANDIDATES
            .replace("[0.5, 0]", "[0.4, 0]")
            .replace("[0.3, 0.7]", "[0.24, 0.35]")
            .replace("[0.2, 0.3]", "[0.16, 0.15]");
    String slots =
        """
        [{"number": 1, "intervention_id": "%s", "propensity": 0.4}]
        """
            .formatted(FIRST);
    String nothing =
        """
        {"value": 0.2, "propensities": [0.2, 0.5], "drawn_in": 2}
        """;

    LogRow row = row(candidates, slots, nothing, null);

    assertThat(row.slots()).hasSize(1);
    assertThat(row.slots().getFirst().propensity()).isCloseTo(0.5, within(1e-12));
    assertThat(row(candidates, "[]", nothing, null).slots()).isEmpty();
    assertThat(row("[]", "[]", "{\"propensities\": [1.0], \"drawn_in\": 1}", null).slots())
        .isEmpty();
  }

  @Test
  void odds_that_are_missing_or_contradict_themselves_are_not_told() {
    String without = CANDIDATES.replace("\"propensities\": [0.5, 0]", "\"other\": 1");
    assertThat(row(without, SLOTS, null, null).slots().getFirst().propensity()).isNaN();

    String wrongSum = CANDIDATES.replace("[0.2, 0.3]", "[0.1, 0.3]");
    assertThat(row(wrongSum, SLOTS, null, null).slots().getFirst().propensity()).isNaN();
    assertThat(row(wrongSum, SLOTS, null, null).slots().get(1).propensity()).isEqualTo(0.3);

    String otherOdds = SLOTS.replace("\"propensity\": 0.5", "\"propensity\": 0.9");
    assertThat(row(CANDIDATES, otherOdds, null, null).slots().getFirst().propensity()).isNaN();
  }

  @Test
  void an_offer_that_was_no_candidate_is_kept_and_its_odds_not_told() {
    UUID stranger = new UUID(0, 9);
    LogRow row = row(CANDIDATES, SLOTS.replace(FIRST.toString(), stranger.toString()), null, null);

    assertThat(row.slots().getFirst().arms().get(row.slots().getFirst().chosen()))
        .isEqualTo(stranger);
    assertThat(row.slots().getFirst().propensity()).isNaN();
  }

  @Test
  void the_version_is_that_of_policy_and_prior() {
    assertThat(row(CANDIDATES, SLOTS, null, null).version())
        .isEqualTo("linear-thompson-1/population-1");
    assertThat(LogRow.versionOf("linear-thompson-2/stated-2/person-0"))
        .isEqualTo("linear-thompson-2/stated-2");
    assertThat(LogRow.versionOf("other")).isEqualTo("other");
  }

  @Test
  void it_does_not_say_whose_it_is() {
    assertThat(row(CANDIDATES, SLOTS, null, null).toString()).doesNotContain(PERSON.toString());
  }

  private static LogRow row(String candidates, String slots, String nothing, String rewards) {
    return LogRow.of(
        PERSON, "linear-thompson-1/population-1/person-17", candidates, slots, nothing, rewards);
  }
}
