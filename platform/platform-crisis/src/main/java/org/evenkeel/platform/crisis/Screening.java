package org.evenkeel.platform.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the floor said about the texts of one request.
 *
 * @param result of several texts the one with the most danger
 * @param each what it said about each of several texts, in their order; empty for one text
 * @param sourceType what was written: checkin, journal, session, feedback, safety_plan,
 *     user_reported
 * @param sourceId the same for both paths of one text, and for a repeat under the same
 *     Idempotency-Key
 * @param resources what to show the person; null when nothing was found
 * @param readable whether the body could be read as JSON
 */
public record Screening(
    FloorResult result,
    List<FloorResult> each,
    String sourceType,
    String sourceId,
    @Nullable CrisisResources resources,
    boolean readable) {

  /** Source type of words typed to find something. They are offered help and open no case. */
  static final String SEARCH = "search";

  /** Least danger first. A floor that failed names no category, and is less than one that found. */
  public static final Comparator<FloorResult> BY_DANGER =
      Comparator.comparing(FloorResult::level)
          .thenComparing(FloorResult::offersResources)
          .thenComparing(result -> !result.categories().isEmpty())
          .thenComparingDouble(FloorResult::riskScore);

  public Screening {
    each = List.copyOf(each);
  }

  /** Of one text. */
  public Screening(
      FloorResult result,
      String sourceType,
      String sourceId,
      @Nullable CrisisResources resources,
      boolean readable) {
    this(result, List.of(), sourceType, sourceId, resources, readable);
  }

  Screening with(CrisisResources found) {
    return new Screening(result, each, sourceType, sourceId, found, readable);
  }

  /** What was said about one of several texts; about all where it was not read by itself. */
  public FloorResult of(int index) {
    return index < each.size() ? each.get(index) : result;
  }

  /** Whether the answer says that the person is in danger; a case is then opened. */
  public boolean crisisAlert() {
    return result.hardStop() && !sourceType.equals(SEARCH);
  }

  /**
   * Whether something moderate was found in what the person wrote. A floor that failed, or met a
   * language it does not know, names no category: that is no finding.
   */
  boolean moderate() {
    return result.level() == RiskLevel.MODERATE
        && !result.categories().isEmpty()
        && !sourceType.equals(SEARCH);
  }

  /** Resources in their public shape, when there is reason to show them. */
  public Optional<ResourcesView> resourcesView() {
    return Optional.ofNullable(resources).map(ResourcesView::of);
  }
}
