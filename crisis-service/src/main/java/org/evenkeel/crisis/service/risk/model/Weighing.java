package org.evenkeel.crisis.service.risk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * Signals in, a level out. The level is the highest that any rule reaches, and every rule asks only
 * for more of something, so that no signal can ever lower what the others say.
 *
 * <p>Three signs do not depend on each other: the floor read danger in the words, a trained
 * classifier did, and the person's mood went down for days. One alone is moderate and opens no case
 * (a classifier trained elsewhere calls tired people suicidal; a low week is not a crisis). Spoken
 * danger with another sign is high, as two moderate signals in one text are for the floor. Intense
 * feelings are no sign of danger; they decide whether a person looks at a single one within the
 * day.
 */
public final class Weighing {

  private static final double LEAST_STEP = 0.001;

  private final Evidence evidence;
  private final Thresholds thresholds;
  private final RiskLevel floor;
  private final boolean classifier;
  private final boolean course;
  private final boolean repeated;
  private final boolean distress;

  private Weighing(Evidence evidence, Thresholds thresholds) {
    this.evidence = evidence;
    this.thresholds = thresholds;
    this.floor = higher(evidence.floor(), banded(evidence.floorScore()));
    this.classifier = Evidence.reaches(evidence.danger(), thresholds.dangerStrong());
    this.course = evidence.course() != MoodCourse.STEADY;
    this.repeated = evidence.recentModerates() >= thresholds.repeatedModerates();
    this.distress = Evidence.reaches(evidence.distress(), thresholds.distressIntense());
  }

  public static Assessment weigh(Evidence evidence, Thresholds thresholds) {
    return new Weighing(evidence, thresholds).assessment();
  }

  private Assessment assessment() {
    RiskLevel level = level();
    if (level == RiskLevel.LOW) {
      return new Assessment(level, score(level), List.of(), false);
    }
    return new Assessment(level, score(level), reasons(level), opensCase(level));
  }

  private RiskLevel level() {
    if (certain() && signsBesides() >= 2) {
      return RiskLevel.CRITICAL;
    }
    if (certain() || (spoken() && (classifier || course))) {
      return higher(floor, RiskLevel.HIGH);
    }
    return classifier || course || repeated ? higher(floor, RiskLevel.MODERATE) : floor;
  }

  private boolean opensCase(RiskLevel level) {
    return level.atLeast(RiskLevel.HIGH) || repeated || signs() >= 2 || (signs() == 1 && distress);
  }

  /** Said in so many words, in a text or in an answer. */
  private boolean certain() {
    return floor.atLeast(RiskLevel.HIGH) || evidence.assessmentItem();
  }

  private boolean spoken() {
    return floor.atLeast(RiskLevel.MODERATE);
  }

  private long signs() {
    return count(spoken(), classifier, course);
  }

  private long signsBesides() {
    return count(floor.atLeast(RiskLevel.HIGH) && evidence.assessmentItem(), classifier, course);
  }

  private List<Reason> reasons(RiskLevel level) {
    List<Reason> reasons = new ArrayList<>();
    switch (floor) {
      case CRITICAL -> reasons.add(Reason.FLOOR_CRITICAL);
      case HIGH -> reasons.add(Reason.FLOOR_HIGH);
      case MODERATE -> reasons.add(Reason.FLOOR_MODERATE);
      case LOW -> {}
    }
    add(reasons, evidence.assessmentItem(), Reason.ASSESSMENT_ITEM);
    add(reasons, level.compareTo(floor) > 0 && signs() >= 2, Reason.AGREEMENT);
    add(reasons, repeated, Reason.REPEATED);
    add(reasons, classifier, Reason.CLASSIFIER);
    switch (evidence.course()) {
      case BELOW_OWN_USUAL -> reasons.add(Reason.BELOW_OWN_USUAL);
      case FALLING -> reasons.add(Reason.FALLING);
      case STEADY -> {}
    }
    add(reasons, distress, Reason.DISTRESS);
    return reasons.stream().sorted().toList();
  }

  /**
   * Chance that not every sign is wrong, as if each were so much evidence by itself; authored
   * weights. It orders cases of one level and never leaves the band of its level.
   */
  private double score(RiskLevel level) {
    double none =
        (1 - evidence.floorScore())
            * (1 - (evidence.assessmentItem() ? 0.70 : 0))
            * (1 - 0.40 * orZero(evidence.danger()))
            * (1 - 0.15 * orZero(evidence.distress()))
            * (1 - (course ? 0.25 : 0))
            * (1 - (repeated ? 0.25 : 0));
    double score = Math.clamp(1 - none, begin(level), end(level));
    return Math.round(score * 1000) / 1000.0;
  }

  private RiskLevel banded(double score) {
    return Stream.of(RiskLevel.CRITICAL, RiskLevel.HIGH, RiskLevel.MODERATE)
        .filter(level -> score >= begin(level))
        .findFirst()
        .orElse(RiskLevel.LOW);
  }

  private double begin(RiskLevel level) {
    return switch (level) {
      case LOW -> 0;
      case MODERATE -> thresholds.scoreModerate();
      case HIGH -> thresholds.scoreHigh();
      case CRITICAL -> thresholds.scoreCritical();
    };
  }

  private double end(RiskLevel level) {
    return switch (level) {
      case LOW -> thresholds.scoreModerate() - LEAST_STEP;
      case MODERATE -> thresholds.scoreHigh() - LEAST_STEP;
      case HIGH -> thresholds.scoreCritical() - LEAST_STEP;
      case CRITICAL -> 1;
    };
  }

  private static RiskLevel higher(RiskLevel one, RiskLevel other) {
    return one.atLeast(other) ? one : other;
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static long count(boolean... signs) {
    long count = 0;
    for (boolean sign : signs) {
      count += sign ? 1 : 0;
    }
    return count;
  }

  private static void add(List<Reason> reasons, boolean holds, Reason reason) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
