package org.evenkeel.crisis.service.risk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.crisis.screen.RiskLevel.CRITICAL;
import static org.evenkeel.crisis.screen.RiskLevel.HIGH;
import static org.evenkeel.crisis.screen.RiskLevel.LOW;
import static org.evenkeel.crisis.screen.RiskLevel.MODERATE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What which signals come to, and that none ever takes away from the others. */
class WeighingTests {

  private static final Double NONE = null;
  private static final MoodCourse STEADY = MoodCourse.STEADY;
  private static final MoodCourse DOWN = MoodCourse.BELOW_OWN_USUAL;

  static Stream<Arguments> table() {
    return Stream.of(
        // nothing, and what is nothing by itself
        arguments(LOW, 0.0, false, NONE, NONE, STEADY, 0, LOW, false),
        arguments(LOW, 0.2, false, 0.89, 0.99, STEADY, 2, LOW, false),
        // one sign: moderate, no case
        arguments(MODERATE, 0.45, false, NONE, 0.79, STEADY, 1, MODERATE, false),
        arguments(LOW, 0.0, false, 0.97, NONE, STEADY, 0, MODERATE, false),
        arguments(LOW, 0.0, false, NONE, NONE, DOWN, 0, MODERATE, false),
        arguments(LOW, 0.0, false, NONE, NONE, MoodCourse.FALLING, 0, MODERATE, false),
        // one sign with intense feelings: a person looks within the day
        arguments(MODERATE, 0.45, false, NONE, 0.80, STEADY, 1, MODERATE, true),
        arguments(LOW, 0.0, false, 0.97, 0.95, STEADY, 0, MODERATE, true),
        arguments(LOW, 0.0, false, NONE, 0.95, DOWN, 0, MODERATE, true),
        // two signs without a word of it, and moderate again and again
        arguments(LOW, 0.0, false, 0.97, NONE, DOWN, 0, MODERATE, true),
        arguments(MODERATE, 0.45, false, NONE, NONE, STEADY, 3, MODERATE, true),
        // a word of it and another sign
        arguments(MODERATE, 0.45, false, 0.97, NONE, STEADY, 1, HIGH, true),
        arguments(MODERATE, 0.45, false, NONE, NONE, DOWN, 1, HIGH, true),
        // said plainly, in a text or in a questionnaire
        arguments(HIGH, 0.8, false, NONE, NONE, STEADY, 0, HIGH, true),
        arguments(LOW, 0.0, true, NONE, NONE, STEADY, 0, HIGH, true),
        arguments(LOW, 0.75, false, NONE, NONE, STEADY, 0, HIGH, true),
        arguments(HIGH, 0.8, false, 0.97, NONE, STEADY, 0, HIGH, true),
        // said plainly, and two further signs
        arguments(HIGH, 0.8, false, 0.97, NONE, DOWN, 0, CRITICAL, true),
        arguments(HIGH, 0.8, true, NONE, NONE, DOWN, 0, CRITICAL, true),
        arguments(CRITICAL, 0.95, false, NONE, NONE, STEADY, 0, CRITICAL, true));
  }

  @ParameterizedTest
  @MethodSource("table")
  void signals_come_to(
      RiskLevel floor,
      double score,
      boolean item,
      Double danger,
      Double distress,
      MoodCourse course,
      int moderates,
      RiskLevel level,
      boolean opensCase) {
    Assessment found = weigh(new Evidence(floor, score, item, danger, distress, course, moderates));
    assertThat(found.level()).isEqualTo(level);
    assertThat(found.opensCase()).isEqualTo(opensCase);
    assertThat(found.reasons().isEmpty()).isEqualTo(level == LOW);
  }

  @Test
  void more_of_anything_never_lowers_level_score_or_case() {
    List<Thresholds> all = List.of(Thresholds.SHIPPED, strictest(), laxest());
    for (Thresholds thresholds : all) {
      for (Evidence evidence : everything()) {
        Assessment before = Weighing.weigh(evidence, thresholds);
        for (Evidence more : moreThan(evidence)) {
          Assessment after = Weighing.weigh(more, thresholds);
          assertThat(after.level().atLeast(before.level())).as("%s %s", evidence, more).isTrue();
          assertThat(after.score())
              .as("%s %s", evidence, more)
              .isGreaterThanOrEqualTo(before.score());
          assertThat(after.opensCase() || !before.opensCase()).as("%s %s", evidence, more).isTrue();
        }
      }
    }
  }

  @Test
  void nothing_is_ever_below_the_floor_whatever_the_thresholds() {
    for (Evidence evidence : everything()) {
      assertThat(Weighing.weigh(evidence, strictest()).level().atLeast(evidence.floor())).isTrue();
      assertThat(Weighing.weigh(evidence, laxest()).level().atLeast(evidence.floor())).isTrue();
    }
  }

  @Test
  void reasons_are_sentences_of_our_own_the_weightiest_first() {
    Assessment found = weigh(new Evidence(MODERATE, 0.45, false, 0.97, 0.9, MoodCourse.FALLING, 3));
    assertThat(found.reasons())
        .containsExactly(
            Reason.AGREEMENT,
            Reason.FLOOR_MODERATE,
            Reason.REPEATED,
            Reason.CLASSIFIER,
            Reason.FALLING,
            Reason.DISTRESS);
    assertThat(Reason.values())
        .allSatisfy(
            reason -> {
              assertThat(reason.sentence()).endsWith(".").doesNotContain("%");
              assertThat(Reason.of(reason.wireName())).isEqualTo(reason);
            });
  }

  private static Assessment weigh(Evidence evidence) {
    return Weighing.weigh(evidence, Thresholds.SHIPPED);
  }

  private static List<Evidence> everything() {
    List<Evidence> all = new ArrayList<>();
    for (RiskLevel floor : RiskLevel.values()) {
      for (double score : new double[] {0, 0.3, 0.4, 0.7, 0.9, 1}) {
        for (boolean item : new boolean[] {false, true}) {
          for (Double danger : Arrays.asList(null, 0.0, 0.6, 0.95)) {
            for (Double distress : Arrays.asList(null, 0.0, 0.7, 0.95)) {
              for (MoodCourse course : MoodCourse.values()) {
                for (int moderates : new int[] {0, 1, 3, 9}) {
                  all.add(new Evidence(floor, score, item, danger, distress, course, moderates));
                }
              }
            }
          }
        }
      }
    }
    return all;
  }

  /** The same and one thing more, for each thing there can be more of. */
  private static List<Evidence> moreThan(Evidence e) {
    return List.of(
        new Evidence(
            e.floor().atLeast(HIGH) ? CRITICAL : HIGH,
            e.floorScore(),
            e.assessmentItem(),
            e.danger(),
            e.distress(),
            e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            Math.min(1, e.floorScore() + 0.3),
            e.assessmentItem(),
            e.danger(),
            e.distress(),
            e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            e.floorScore(),
            true,
            e.danger(),
            e.distress(),
            e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            e.floorScore(),
            e.assessmentItem(),
            e.danger() == null ? 0.5 : Math.min(1, e.danger() + 0.4),
            e.distress(),
            e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            e.floorScore(),
            e.assessmentItem(),
            e.danger(),
            e.distress() == null ? 0.5 : Math.min(1, e.distress() + 0.4),
            e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            e.floorScore(),
            e.assessmentItem(),
            e.danger(),
            e.distress(),
            e.course() == STEADY ? DOWN : e.course(),
            e.recentModerates()),
        new Evidence(
            e.floor(),
            e.floorScore(),
            e.assessmentItem(),
            e.danger(),
            e.distress(),
            e.course(),
            e.recentModerates() + 1));
  }

  /** Where staff make it hardest to raise anything. */
  private static Thresholds strictest() {
    return new Thresholds(0.40, 0.70, 0.90, 0.99, 0.99, 5, 3, 10, 60, 4, 1);
  }

  private static Thresholds laxest() {
    return new Thresholds(0.20, 0.50, 0.80, 0.50, 0.50, 2, 14, 3, 14, 1, 0.1);
  }
}
