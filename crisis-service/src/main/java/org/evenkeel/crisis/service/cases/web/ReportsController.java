package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceRegistry;
import org.evenkeel.crisis.service.cases.application.Reporting;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.crisis.PersonalResources;
import org.evenkeel.platform.crisis.ResourcesView;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A member reports that they are in danger (CR6). */
@RestController
class ReportsController {

  private final Reporting reporting;
  private final PersonalResources resources;
  private final ResourceRegistry registry;
  private final IdempotentPosts posts;
  private final Clock clock;

  ReportsController(
      Reporting reporting,
      PersonalResources resources,
      ResourceRegistry registry,
      IdempotentPosts posts,
      Clock clock) {
    this.reporting = reporting;
    this.resources = resources;
    this.registry = registry;
    this.posts = posts;
    this.clock = clock;
  }

  record ReportRequest(@Size(max = 5000) @Nullable String text, @NotNull Boolean wantsContact) {

    /** Hides the text. */
    @Override
    public String toString() {
      return "ReportRequest[...]";
    }
  }

  record ReportAnswer(UUID caseId, ResourcesView crisisResources) {}

  @Requires("crisis:own")
  @PostMapping("/api/v1/crisis/report")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
  ResponseEntity<byte[]> report(
      Caller caller,
      Screening screening,
      @Valid @RequestBody ReportRequest body,
      HttpServletRequest request) {
    CrisisResources shown = resources.of(caller, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return posts.run(
        caller,
        "crisis.report",
        request,
        body,
        () -> {
          CrisisCase crisis =
              reporting.report(
                  caller.userId(), source(screening, shown), body.text(), body.wantsContact());
          return ResponseEntity.created(URI.create("/api/v1/crisis/cases/" + crisis.id()))
              .body(new ReportAnswer(crisis.id(), ResourcesView.of(shown)));
        });
  }

  /** Somebody who reports is in danger: high at least, whatever the words are. */
  private CaseSource source(Screening screening, CrisisResources shown) {
    return new CaseSource(
        screening.sourceType(),
        screening.sourceId(),
        null,
        CaseLevel.named(screening.result().level().wireName())
            .orElse(CaseLevel.HIGH)
            .atLeast(CaseLevel.HIGH),
        screening.result().riskScore(),
        new ArrayList<>(screening.result().categories()),
        screening.result().floorVersion(),
        registry.version(),
        shown.country(),
        Moments.now(clock));
  }
}
