package org.evenkeel.crisis.service.safetyplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its owner sees it.
 *
 * @param crisisAlert what the floor says about the texts; only in the answer to their saving,
 *     because a plan that names bad moments is not one
 * @param crisisResources in the same answer, when there is reason
 * @param version 0 while there is no plan
 */
record SafetyPlanView(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources,
    int version,
    @Nullable Instant updatedAt,
    List<String> warningSigns,
    List<String> copingStrategies,
    List<String> distractions,
    List<String> peopleToAsk,
    List<String> professionals,
    List<String> safeEnvironment,
    List<String> reasonsForLiving) {

  static SafetyPlanView of(SafetyPlan plan) {
    return of(plan, null, null);
  }

  static SafetyPlanView of(SafetyPlan plan, Screening screening) {
    return of(plan, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }

  private static SafetyPlanView of(
      SafetyPlan plan, @Nullable Boolean alert, @Nullable ResourcesView resources) {
    return new SafetyPlanView(
        alert,
        resources,
        plan.version(),
        plan.savedAt(),
        plan.entries(Step.WARNING_SIGNS),
        plan.entries(Step.COPING_STRATEGIES),
        plan.entries(Step.DISTRACTIONS),
        plan.entries(Step.PEOPLE_TO_ASK),
        plan.entries(Step.PROFESSIONALS),
        plan.entries(Step.SAFE_ENVIRONMENT),
        plan.entries(Step.REASONS_FOR_LIVING));
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "SafetyPlanView[v" + version + "]";
  }
}
