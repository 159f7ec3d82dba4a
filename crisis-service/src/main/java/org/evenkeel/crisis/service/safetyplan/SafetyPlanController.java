package org.evenkeel.crisis.service.safetyplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own safety plan (CR5). */
@RestController
@RequestMapping("/api/v1/crisis/safety-plan")
class SafetyPlanController {

  private final SavingSafetyPlan saving;
  private final JdbcSafetyPlans plans;
  private final SafetyPlanTexts texts;
  private final ReadingSafetyPlan reading;
  private final DataKeys keys;

  SafetyPlanController(
      SavingSafetyPlan saving,
      JdbcSafetyPlans plans,
      SafetyPlanTexts texts,
      ReadingSafetyPlan reading,
      DataKeys keys) {
    this.saving = saving;
    this.plans = plans;
    this.texts = texts;
    this.reading = reading;
    this.keys = keys;
  }

  /** Who saved none has an empty one, version 0: a client need not tell the two apart. */
  @Requires("crisis:own")
  @GetMapping
  ResponseEntity<SafetyPlanView> read(Caller caller) {
    SafetyPlan plan = reading.byOwner(caller.userId());
    return tagged(plan, SafetyPlanView.of(plan));
  }

  @Requires("crisis:own")
  @PutMapping
  ResponseEntity<SafetyPlanView> save(
      Caller caller,
      Screening screening,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SafetyPlanRequest body) {
    haveKeyAtHand(caller);
    return saving
        .save(caller.userId(), body.steps(), EntityTags.accepting(ifMatch), screening)
        .map(plan -> tagged(plan, SafetyPlanView.of(plan, screening)))
        .orElseThrow(() -> new ProblemException(CommonProblems.STALE));
  }

  @Requires("crisis:own")
  @GetMapping("/versions")
  Collection<SafetyPlanVersion> versions(
      Caller caller,
      @Sorts(
              value = {"version"},
              defaultSort = "-version")
          PageQuery page,
      HttpServletRequest request) {
    return Collection.of(
        plans.page(caller.userId(), page), page, plans.count(caller.userId()), request);
  }

  @Requires("crisis:own")
  @GetMapping("/versions/{version}")
  SafetyPlanView version(Caller caller, @PathVariable int version) {
    return plans
        .find(caller.userId(), version)
        .map(texts::open)
        .map(SafetyPlanView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }

  private static ResponseEntity<SafetyPlanView> tagged(SafetyPlan plan, SafetyPlanView view) {
    return ResponseEntity.ok().eTag(EntityTags.of(plan.version())).body(view);
  }
}
