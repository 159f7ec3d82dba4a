package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A person said how long a task will take, began it, or told how long it took. Told again for each
 * change; the last one counts.
 *
 * @param kind cleaning, writing, email, phone_call, errands, studying, cooking, admin or generic
 * @param estimatedMinutes 1 to 1,440
 * @param actualMinutes 1 to 2,880; null until it is done
 * @param correctedEstimateMinutes what the person's own record suggests, 1 to 2,880
 * @param startedAt when they began; null while they have not
 */
public record TimeEstimationLogged(
    UUID estimationId,
    UUID userId,
    String kind,
    int estimatedMinutes,
    @Nullable Integer actualMinutes,
    int correctedEstimateMinutes,
    @Nullable Instant startedAt,
    Instant occurredAt,
    String zone,
    LocalDate localDate)
    implements Fact {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "TimeEstimationLogged[...]";
  }
}
