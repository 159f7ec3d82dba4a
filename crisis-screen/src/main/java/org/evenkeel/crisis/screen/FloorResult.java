package org.evenkeel.crisis.screen;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the floor found.
 *
 * @param level how much danger the words show
 * @param riskScore the same as a number from 0 to 1, comparable only within one floor version
 * @param categories what the signals are about, the weightiest first; empty for low
 * @param spans where the signals stand in the original texts
 * @param reasons why, in plain words; never a quotation of the text
 * @param friendInDanger whether the text tells of someone else's danger: resources and advice, but
 *     neither alert nor case on that account
 * @param floorVersion content hash of the phrase data that decided
 */
public record FloorResult(
    RiskLevel level,
    double riskScore,
    Set<String> categories,
    List<FloorSpan> spans,
    List<String> reasons,
    boolean friendInDanger,
    String floorVersion) {

  public FloorResult {
    categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
    spans = List.copyOf(spans);
    reasons = List.copyOf(reasons);
  }

  /** The result for a text without any signal. */
  public static FloorResult none(String version) {
    return new FloorResult(RiskLevel.LOW, 0.0, Set.of(), List.of(), List.of(), false, version);
  }

  /** The same, but high at least: for someone who says of themselves that they are in danger. */
  public FloorResult atLeastHigh() {
    return level.atLeast(RiskLevel.HIGH)
        ? this
        : new FloorResult(
            RiskLevel.HIGH,
            Math.max(riskScore, Thresholds.HIGH),
            categories,
            spans,
            reasons,
            friendInDanger,
            floorVersion);
  }

  /** Whether the person gets an alert and a case is opened. */
  public boolean hardStop() {
    return level.atLeast(RiskLevel.HIGH);
  }

  /** Whether the answer carries crisis resources. */
  public boolean offersResources() {
    return friendInDanger || level.atLeast(RiskLevel.MODERATE);
  }

  /** What the product should do next. */
  public RecommendedResponse recommendedResponse() {
    return switch (level) {
      case HIGH, CRITICAL -> RecommendedResponse.SHOW_CRISIS_RESOURCES;
      case MODERATE -> RecommendedResponse.OFFER_SAFETY_CHECK;
      case LOW ->
          friendInDanger
              ? RecommendedResponse.SHOW_CRISIS_RESOURCES
              : RecommendedResponse.CONTINUE_NORMAL;
    };
  }

  /** Hides where the signals stand. */
  @Override
  public String toString() {
    return "FloorResult[level="
        + level.wireName()
        + ", riskScore="
        + riskScore
        + ", categories="
        + categories
        + ", spans="
        + spans.size()
        + ", friendInDanger="
        + friendInDanger
        + ", floorVersion="
        + floorVersion
        + "]";
  }
}
