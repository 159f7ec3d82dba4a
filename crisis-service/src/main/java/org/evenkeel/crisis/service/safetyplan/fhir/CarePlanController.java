package org.evenkeel.crisis.service.safetyplan.fhir;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.crisis.service.safetyplan.ReadingSafetyPlan;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.crisis.service.safetyplan.page.PlanWords;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member takes their plan to another system. */
@RestController
class CarePlanController {

  private static final String FHIR = "application/fhir+json";

  private final ReadingSafetyPlan reading;
  private final JdbcPseudonyms pseudonyms;
  private final MeterRegistry meters;

  CarePlanController(ReadingSafetyPlan reading, JdbcPseudonyms pseudonyms, MeterRegistry meters) {
    this.reading = reading;
    this.pseudonyms = pseudonyms;
    this.meters = meters;
  }

  /** Who saved no plan has none to take along. */
  @Requires("crisis:own")
  @GetMapping(path = "/api/v1/crisis/safety-plan/care-plan", produces = FHIR)
  ResponseEntity<byte[]> export(Caller caller) {
    SafetyPlan plan = reading.current(caller.userId());
    if (plan.version() == 0) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    meters.counter("safety_plan_care_plans_total").increment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(FHIR))
        .header("Cache-Control", "no-store")
        .body(CarePlans.of(plan, pseudonyms.of(caller.userId()), PlanWords.of(caller.locale())));
  }
}
