package org.evenkeel.bench.ope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.offpolicy.Estimate;
import org.evenkeel.offpolicy.Evaluation;
import org.evenkeel.offpolicy.Judging;
import org.evenkeel.offpolicy.Weights;

/** The figures as a table and as data. */
final class Figures {
  private Figures() {}

  static String table(Direction direction) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s, %s: %,d rounds%n",
                direction.name(),
                direction.position().map(p -> "position " + p).orElse("all positions"),
                direction.rounds()));
    direction
        .truth()
        .ifPresent(
            truth ->
                table.append(String.format(Locale.ROOT, "  its own log  %s%n", interval(truth))));
    switch (direction.evaluation()) {
      case Evaluation.Judged judged -> {
        table.append(weights(judged.weights()));
        estimates(judged)
            .forEach(
                (name, estimate) ->
                    table.append(
                        String.format(
                            Locale.ROOT,
                            "  %-11s  %s%s%n",
                            name,
                            interval(estimate),
                            against(estimate, direction))));
      }
      case Evaluation.Refused refused -> {
        refused.known().ifPresent(known -> table.append(weights(known)));
        table.append(
            String.format(
                Locale.ROOT,
                "  refused: %s %s%n",
                refused.refusal().reason().label(),
                refused.refusal().message()));
      }
    }
    return table.toString();
  }

  static Map<String, Object> data(List<Direction> directions, Judging.Settings settings) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("data", "Open Bandit Dataset, small sample, men (Saito et al., CC BY 4.0)");
    data.put("seed", settings.seed());
    data.put("replicates", settings.replicates());
    data.put("folds", settings.folds());
    data.put("confidence", settings.confidence());
    data.put("directions", directions.stream().map(Figures::data).toList());
    return data;
  }

  private static Map<String, Object> data(Direction direction) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", direction.name());
    direction.position().ifPresent(position -> data.put("position", position));
    data.put("rounds", direction.rounds());
    direction.truth().ifPresent(truth -> data.put("own_log", truth));
    switch (direction.evaluation()) {
      case Evaluation.Judged judged -> {
        data.put("weights", judged.weights());
        estimates(judged).forEach((name, estimate) -> data.put(name, data(estimate, direction)));
      }
      case Evaluation.Refused refused -> {
        refused.known().ifPresent(known -> data.put("weights", known));
        data.put("refused", refused.refusal().reason().label());
        data.put("why", refused.refusal().message());
      }
    }
    return data;
  }

  private static Map<String, Object> data(Estimate estimate, Direction direction) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("value", estimate.value());
    data.put("low", estimate.low());
    data.put("high", estimate.high());
    direction
        .truth()
        .ifPresent(
            truth -> {
              data.put("relative_error", estimate.value() / truth.value() - 1);
              data.put("holds_own_mean", estimate.covers(truth.value()));
              data.put("intervals_apart", apart(estimate, truth));
            });
    return data;
  }

  private static Map<String, Estimate> estimates(Evaluation.Judged judged) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    estimates.put("ips", judged.ips());
    estimates.put("snips", judged.snips());
    estimates.put("dr", judged.dr());
    return estimates;
  }

  private static String weights(Weights weights) {
    return String.format(
        Locale.ROOT,
        "  effective sample size %,.0f; weights: mean %.3f, most %.1f%n",
        weights.effectiveSampleSize(),
        weights.mean(),
        weights.most());
  }

  private static String against(Estimate estimate, Direction direction) {
    return direction
        .truth()
        .map(
            truth ->
                String.format(
                    Locale.ROOT,
                    "  %+6.1f %%  %s",
                    100 * (estimate.value() / truth.value() - 1),
                    verdict(estimate, truth)))
        .orElse("");
  }

  private static String interval(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.5f (%.5f - %.5f)", estimate.value(), estimate.low(), estimate.high());
  }

  /** Its own log's mean is an estimate too, so that a miss counts once the intervals are apart. */
  private static String verdict(Estimate estimate, Estimate truth) {
    if (estimate.covers(truth.value())) {
      return "holds it";
    }
    return apart(estimate, truth) ? "misses it, intervals apart" : "misses it, intervals meet";
  }

  private static boolean apart(Estimate one, Estimate other) {
    return one.high() < other.low() || other.high() < one.low();
  }
}
