package org.evenkeel.crisis.service.safetyplan.page;

import io.micrometer.core.instrument.MeterRegistry;
import org.evenkeel.crisis.service.safetyplan.ReadingSafetyPlan;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.platform.crisis.PersonalResources;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The plan and the lines of the person's country, to be kept on the device. */
@RestController
class BundleController {

  /** Says nothing to whoever sees the list of downloads. */
  private static final String FILE = "evenkeel-plan.html";

  private final ReadingSafetyPlan reading;
  private final PersonalResources resources;
  private final MeterRegistry meters;

  BundleController(ReadingSafetyPlan reading, PersonalResources resources, MeterRegistry meters) {
    this.reading = reading;
    this.resources = resources;
    this.meters = meters;
  }

  @Requires("crisis:own")
  @GetMapping(path = "/api/v1/crisis/safety-plan/bundle", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> bundle(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    SafetyPlan plan = reading.byOwner(caller.userId());
    PlanWords words = PlanWords.of(caller.locale());
    HttpHeaders headers = PlanPage.headers(words);
    headers.setContentDisposition(ContentDisposition.attachment().filename(FILE).build());
    meters.counter("safety_plan_bundles_total").increment();
    return ResponseEntity.ok()
        .headers(headers)
        .body(PlanPage.own(plan, resources.of(caller, languages), words, caller.zone()));
  }
}
