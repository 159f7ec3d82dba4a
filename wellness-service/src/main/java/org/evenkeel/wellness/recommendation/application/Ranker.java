package org.evenkeel.wellness.recommendation.application;

import java.util.List;
import java.util.UUID;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;
import org.jspecify.annotations.Nullable;

/** A policy that learns from ratings. It may be away; it never makes anybody wait. */
public interface Ranker {

  /** What came of asking. */
  sealed interface Answer {}

  /** The policy decided in time. */
  record Ranked(
      UUID decisionId,
      String policyVersion,
      @Nullable Long seed,
      List<Weighed> candidates,
      List<Slot> slots)
      implements Answer {
    public Ranked {
      candidates = List.copyOf(candidates);
      slots = List.copyOf(slots);
    }
  }

  /**
   * There is no decision.
   *
   * @param reason late, unavailable, busy, open or invalid; bounded, for metrics
   */
  record NotRanked(String reason) implements Answer {}

  /** Asks for {@code slots} of the candidates; answers within the budget. */
  Answer rank(UUID userId, MomentContext context, List<Intervention> candidates, int slots);
}
