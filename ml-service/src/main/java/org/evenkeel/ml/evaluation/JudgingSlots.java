package org.evenkeel.ml.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.ml.evaluation.PolicyReport.Interval;
import org.evenkeel.ml.evaluation.PolicyReport.JudgedPolicy;
import org.evenkeel.ml.evaluation.PolicyReport.Refused;
import org.evenkeel.ml.evaluation.PolicyReport.SlotReport;
import org.evenkeel.offpolicy.Bounds;
import org.evenkeel.offpolicy.Estimate;
import org.evenkeel.offpolicy.Evaluation;
import org.evenkeel.offpolicy.Judging;
import org.evenkeel.offpolicy.PolicySource;
import org.evenkeel.offpolicy.Refusal;
import org.evenkeel.offpolicy.Weights;
import org.jspecify.annotations.Nullable;

/** Judges the three policies in each slot, and keeps quiet about small groups. */
final class JudgingSlots {
  /** Groups below this are not told about (AN7 of the requirements). */
  static final int FEWEST_PEOPLE = 10;

  private static final Map<String, PolicySource> POLICIES = policies();

  private final Judging.Settings settings;

  JudgingSlots(long seed) {
    this.settings = Judging.Settings.standard(seed);
  }

  List<SlotReport> judge(VersionLog log) {
    return log.slots().entrySet().stream()
        .map(slot -> judge(slot.getKey(), slot.getValue()))
        .toList();
  }

  private SlotReport judge(int number, VersionLog.Slot slot) {
    if (slot.people() < FEWEST_PEOPLE || slot.replyingPeople() < FEWEST_PEOPLE) {
      return new SlotReport(
          number,
          null,
          null,
          null,
          null,
          tooFew("Fewer than %d people were offered this slot or replied to it."),
          List.of());
    }
    Judging judging = new Judging(slot.choices(), Bounds.STANDARD, settings);
    return new SlotReport(
        number,
        slot.choices().size(),
        slot.people(),
        slot.replies(),
        judging.asLogged().map(JudgingSlots::interval).orElse(null),
        null,
        POLICIES.entrySet().stream()
            .map(policy -> told(policy.getKey(), judging.judge(policy.getValue())))
            .toList());
  }

  static Refused tooFew(String message) {
    return new Refused(Refusal.Reason.TOO_FEW_PEOPLE.label(), message.formatted(FEWEST_PEOPLE));
  }

  private static JudgedPolicy told(String policy, Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Judged(Estimate ips, Estimate snips, Estimate dr, Weights weights) ->
          told(policy, weights, interval(ips), interval(snips), interval(dr), null);
      case Evaluation.Refused refused ->
          told(
              policy,
              refused.known().orElse(null),
              null,
              null,
              null,
              new Refused(refused.refusal().reason().label(), refused.refusal().message()));
    };
  }

  private static JudgedPolicy told(
      String policy,
      @Nullable Weights weights,
      @Nullable Interval ips,
      @Nullable Interval snips,
      @Nullable Interval dr,
      @Nullable Refused refusal) {
    return new JudgedPolicy(
        policy,
        weights == null ? null : weights.effectiveSampleSize(),
        weights == null ? null : weights.effectivePeople(),
        weights == null ? null : weights.mean(),
        ips,
        snips,
        dr,
        refusal);
  }

  private static Interval interval(Estimate estimate) {
    return new Interval(estimate.value(), estimate.low(), estimate.high());
  }

  private static Map<String, PolicySource> policies() {
    Map<String, PolicySource> policies = new LinkedHashMap<>();
    policies.put("uniform", PolicySource.uniform());
    policies.put("popularity", PolicySource.popularity());
    policies.put("greedy", PolicySource.greedy());
    return policies;
  }
}
