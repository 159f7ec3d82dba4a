package org.evenkeel.ml.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decision of the bandit's log with what came of it, as far as judging needs it. This class alone
 * knows how the log is written, and it reads every format there was: with "nothing" competing or
 * without.
 *
 * <p>What a slot brought is the reward of the first outcome of its intervention under this decision
 * within the window, as the bandit learnt it. <b>No reply within the window counts as 0</b>:
 * nothing was done, so nothing helped. To leave such slots out instead would judge policies by the
 * people who followed them, and whether somebody follows depends on what is offered. A decision
 * whose window is still open is no row at all, even when somebody has answered already; else quick
 * answers would count for more.
 *
 * <p>A slot that drew "nothing" is none here, and the odds of the others are divided by the odds
 * that anything is offered: policies are compared on the slots in which something was. Nobody
 * measures what an empty slot brings.
 *
 * @param version policy and prior, without the person's count of observations
 */
record LogRow(UUID userId, String version, List<OfferedSlot> slots) {
  private static final Pattern PERSON = Pattern.compile("/person-[0-9]+$");
  private static final double EXACT = 1e-6;

  /**
   * One slot that offered something.
   *
   * @param number from 1
   * @param arms that could be offered in it, the offered one among them
   * @param scores what the model expected of each, as {@code arms}
   * @param chosen index of the offered one
   * @param propensity its odds given the slots before and that something is offered; NaN when the
   *     log does not tell, or contradicts itself
   * @param reward 0 to 1
   * @param replied whether an outcome came within the window
   */
  record OfferedSlot(
      int number,
      List<UUID> arms,
      List<Double> scores,
      int chosen,
      double propensity,
      double reward,
      boolean replied) {
    OfferedSlot {
      arms = List.copyOf(arms);
      scores = List.copyOf(scores);
    }
  }

  LogRow {
    slots = List.copyOf(slots);
  }

  /** Hides whose decision it was. */
  @Override
  public String toString() {
    return "LogRow[...]";
  }

  static String versionOf(String policyVersion) {
    return PERSON.matcher(policyVersion).replaceFirst("");
  }

  /**
   * A row as the database holds it.
   *
   * @param candidates JSON: arms with scores and odds in each slot
   * @param slots JSON: what was offered, in order
   * @param nothing JSON: odds of offering nothing in each slot; null where it did not compete
   * @param rewards JSON: reward by intervention; null without any
   */
  static LogRow of(
      UUID userId,
      String policyVersion,
      String candidates,
      String slots,
      @Nullable String nothing,
      @Nullable String rewards) {
    JsonNode arms = tree(candidates);
    JsonNode empty = tree(nothing);
    JsonNode outcomes = tree(rewards);
    List<OfferedSlot> offered = new ArrayList<>();
    for (JsonNode slot : tree(slots)) {
      offered.add(slot(slot, offered.size() + 1, arms, empty, outcomes));
    }
    return new LogRow(userId, versionOf(policyVersion), offered);
  }

  private static OfferedSlot slot(
      JsonNode slot, int place, JsonNode candidates, JsonNode nothing, JsonNode outcomes) {
    int number = slot.path("number").asInt(place);
    UUID offered = UUID.fromString(slot.path("intervention_id").asString());
    List<UUID> arms = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    double sum = odds(nothing, number, 0);
    double something = 1 - sum;
    double propensity = Double.NaN;
    int chosen = -1;
    for (JsonNode candidate : candidates) {
      double odds = odds(candidate, number, Double.NaN);
      UUID id = UUID.fromString(candidate.at("/arm/intervention_id").asString());
      sum += odds;
      if (id.equals(offered)) {
        chosen = arms.size();
        propensity = odds;
      }
      if (odds > 0 || id.equals(offered)) {
        arms.add(id);
        scores.add(candidate.path("score").asDouble(0));
      }
    }
    if (chosen < 0) {
      chosen = arms.size();
      arms.add(offered);
      scores.add(0.0);
    }
    boolean told =
        Math.abs(sum - 1) < EXACT
            && Math.abs(slot.path("propensity").asDouble(Double.NaN) - propensity) < EXACT;
    JsonNode outcome = outcomes.path(offered.toString());
    return new OfferedSlot(
        number,
        arms,
        scores,
        chosen,
        told ? propensity / something : Double.NaN,
        outcome.asDouble(0),
        outcome.isNumber());
  }

  private static double odds(JsonNode holder, int slot, double absent) {
    return holder.path("propensities").path(slot - 1).asDouble(absent);
  }

  private static JsonNode tree(@Nullable String json) {
    return Json.mapper().readTree(json == null ? "{}" : json);
  }
}
