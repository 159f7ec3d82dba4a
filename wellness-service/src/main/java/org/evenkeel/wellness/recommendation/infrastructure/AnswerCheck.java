package org.evenkeel.wellness.recommendation.infrastructure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.wellness.library.Approach;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.Slot;
import org.evenkeel.wellness.recommendation.Weighed;
import org.evenkeel.wellness.recommendation.application.Ranker.Ranked;

/**
 * Whether an answer can be shown: only candidates we allowed, each approach once, numbers in their
 * ranges. Limits such as contraindications were applied before; nothing may bring one back.
 */
final class AnswerCheck {
  private AnswerCheck() {}

  static Optional<Ranked> ranked(
      MlMessages.Answer answer, List<Intervention> candidates, int slots) {
    UUID decisionId = answer.decisionId();
    String policyVersion = answer.policyVersion();
    List<Weighed> weighed = answer.candidates();
    List<Slot> chosen = answer.chosen();
    if (decisionId == null || policyVersion == null || weighed == null || chosen == null) {
      return Optional.empty();
    }
    Map<UUID, Approach> allowed =
        candidates.stream().collect(Collectors.toMap(Intervention::id, Intervention::approach));
    boolean sound =
        chosen.size() <= slots
            && weighed.stream().allMatch(w -> allowed.containsKey(w.interventionId()))
            && weighed.stream().allMatch(w -> share(w.predictedEffectiveness()))
            && weighed.stream().allMatch(w -> share(w.propensity()))
            && chosen.stream().allMatch(s -> share(s.predictedEffectiveness()))
            && chosen.stream().allMatch(s -> !s.whyRecommended().isBlank())
            && differ(chosen, allowed);
    return sound
        ? Optional.of(new Ranked(decisionId, policyVersion, answer.seed(), weighed, chosen))
        : Optional.empty();
  }

  private static boolean differ(List<Slot> chosen, Map<UUID, Approach> allowed) {
    Set<Approach> seen = new HashSet<>();
    for (Slot slot : chosen) {
      Approach approach = allowed.get(slot.interventionId());
      if (approach == null || !seen.add(approach)) {
        return false;
      }
    }
    return true;
  }

  private static boolean share(double value) {
    return value >= 0 && value <= 1;
  }
}
