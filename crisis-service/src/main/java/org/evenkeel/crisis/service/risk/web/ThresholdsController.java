package org.evenkeel.crisis.service.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.evenkeel.crisis.service.risk.application.SettingThresholds;
import org.evenkeel.crisis.service.risk.application.ThresholdVersions;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the pipeline's rules begin: staff read them, and set new ones with a reason. */
@RestController
@RequestMapping("/api/v1/crisis/thresholds")
class ThresholdsController {

  private final ThresholdVersions versions;
  private final SettingThresholds setting;

  ThresholdsController(ThresholdVersions versions, SettingThresholds setting) {
    this.versions = versions;
    this.setting = setting;
  }

  @Requires({"thresholds:write", "cases:read"})
  @GetMapping
  ResponseEntity<ThresholdsView> read() {
    return tagged(versions.current());
  }

  @Requires({"thresholds:write", "cases:read"})
  @GetMapping("/versions")
  Collection<ThresholdsView> all(
      @Sorts(
              value = {"version"},
              defaultSort = "-version")
          PageQuery page,
      HttpServletRequest request) {
    return Collection.of(
        versions.page(page).stream().map(ThresholdsView::of).toList(),
        page,
        versions.count(),
        request);
  }

  /** Nobody sets thresholds unseen: without If-Match the answer is 412 too. */
  @Requires("thresholds:write")
  @PutMapping
  ResponseEntity<ThresholdsView> set(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ThresholdsRequest body) {
    if (ifMatch == null) {
      throw new ProblemException(CommonProblems.STALE);
    }
    return switch (setting.set(
        caller.userId(),
        EntityTags.accepting(ifMatch),
        body.values().toThresholds(),
        body.note())) {
      case SettingThresholds.Outcome.Set(ThresholdVersions.Version now) -> tagged(now);
      case SettingThresholds.Outcome.Stale() -> throw new ProblemException(CommonProblems.STALE);
      case SettingThresholds.Outcome.OutOfBounds(List<Thresholds.Breach> breaches) ->
          throw new ProblemException(CommonProblems.INVALID)
              .withErrors(
                  breaches.stream()
                      .map(breach -> new FieldProblem("values." + breach.name(), breach.expected()))
                      .toList());
    };
  }

  private static ResponseEntity<ThresholdsView> tagged(ThresholdVersions.Version version) {
    return ResponseEntity.ok()
        .eTag(EntityTags.of(version.version()))
        .body(ThresholdsView.of(version));
  }
}
