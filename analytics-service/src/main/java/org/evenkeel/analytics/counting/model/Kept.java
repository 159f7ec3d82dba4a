package org.evenkeel.analytics.counting.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a record, so that it counts once and can be taken away.
 *
 * @param occurredAt null for the mark that a deleted record leaves
 * @param additions empty for a mark
 */
public record Kept(@Nullable Instant occurredAt, List<Addition> additions) {

  /** The mark of a deleted record, whatever comes later. */
  public static final Kept DELETED = new Kept(null, List.of());

  public Kept {
    additions = List.copyOf(additions);
  }

  static Kept of(Contribution contribution) {
    return new Kept(contribution.occurredAt(), contribution.additions());
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Kept[...]";
  }
}
