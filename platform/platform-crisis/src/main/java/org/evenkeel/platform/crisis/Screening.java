package org.evenkeel.platform.crisis;

import java.util.Optional;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the floor said about the texts of one request.
 *
 * @param sourceType what was written: checkin, journal, session, feedback, safety_plan,
 *     user_reported
 * @param sourceId the same for both paths of one text, and for a repeat under the same
 *     Idempotency-Key
 * @param resources what to show the person; null when nothing was found
 * @param readable whether the body could be read as JSON
 */
public record Screening(
    FloorResult result,
    String sourceType,
    String sourceId,
    @Nullable CrisisResources resources,
    boolean readable) {

  /** Source type of words typed to find something. They are offered help and open no case. */
  static final String SEARCH = "search";

  Screening with(CrisisResources found) {
    return new Screening(result, sourceType, sourceId, found, readable);
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
