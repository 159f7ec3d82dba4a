package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.CompletingFollowUp;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.crisis.service.cases.web.ActRequests.CompleteRequest;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A responder asked a person again how they are (CR8). */
@RestController
class FollowUpsController {

  private final CompletingFollowUp completing;
  private final CaseActs acts;

  FollowUpsController(CompletingFollowUp completing, CaseActs acts) {
    this.completing = completing;
    this.acts = acts;
  }

  @Requires("cases:write")
  @PostMapping("/api/v1/crisis/cases/{id}/follow-ups/{followUpId}/complete")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> complete(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable UUID followUpId,
      @Valid @RequestBody CompleteRequest body,
      HttpServletRequest request) {
    FollowUp.Outcome what = body.what();
    return acts.act(
        "case.follow-up.complete",
        caller,
        id,
        body,
        request,
        by -> CaseProblems.requireDone(completing.complete(by, followUpId, what)));
  }
}
