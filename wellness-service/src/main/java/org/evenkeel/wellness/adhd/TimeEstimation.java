package org.evenkeel.wellness.adhd;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.wellness.adhd.model.TimeBias;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thought a task would take, what their record said of that, and what it took.
 *
 * @param taskSealed ciphertext of the task's words
 * @param estimatedMinutes 1 to 1,440
 * @param actualMinutes 1 to 2,880; null until it is done
 * @param correction as it was told when the estimate was given
 * @param startedAt null until begun
 */
public record TimeEstimation(
    UUID id,
    UUID userId,
    LocalMoment moment,
    Instant createdAt,
    Instant updatedAt,
    TaskKind kind,
    String taskSealed,
    int estimatedMinutes,
    @Nullable Integer actualMinutes,
    TimeBias.Correction correction,
    @Nullable Instant startedAt,
    FloorNote floor) {

  /**
   * What the crisis floor said of the task's words.
   *
   * @param riskScore 0 to 1
   * @param flagged whether it was a hard stop
   * @param version of the floor's phrases
   */
  public record FloorNote(double riskScore, boolean flagged, String version) {}

  TimeEstimation took(int minutes, Instant at) {
    return new TimeEstimation(
        id,
        userId,
        moment,
        createdAt,
        at,
        kind,
        taskSealed,
        estimatedMinutes,
        minutes,
        correction,
        startedAt,
        floor);
  }

  /** Begun; who has begun stays begun. */
  TimeEstimation begun(Instant at) {
    return startedAt != null
        ? this
        : new TimeEstimation(
            id,
            userId,
            moment,
            createdAt,
            at,
            kind,
            taskSealed,
            estimatedMinutes,
            actualMinutes,
            correction,
            at,
            floor);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "TimeEstimation[" + id + "]";
  }
}
