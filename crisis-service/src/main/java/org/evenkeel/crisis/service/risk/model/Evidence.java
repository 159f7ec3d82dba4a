package org.evenkeel.crisis.service.risk.model;

import org.evenkeel.crisis.screen.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one text or check-in, and about the days before it.
 *
 * @param floor what the floor decided; the result is never below it
 * @param floorScore 0 to 1
 * @param assessmentItem whether a questionnaire's question about self-harm was answered with more
 *     than "not at all" (PHQ-9, item 9)
 * @param danger what a trained classifier says, 0 to 1; null while none has read the text
 * @param distress how intense the painful feelings in the text are, 0 to 1; null while no model has
 *     read it
 * @param course how the person's mood has been of late
 * @param recentModerates texts with a moderate signal within the days that count
 */
public record Evidence(
    RiskLevel floor,
    double floorScore,
    boolean assessmentItem,
    @Nullable Double danger,
    @Nullable Double distress,
    MoodCourse course,
    int recentModerates) {

  /** Whether a value is known and reaches its threshold. */
  static boolean reaches(@Nullable Double value, double threshold) {
    return value != null && value >= threshold;
  }
}
