package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.CompletingFollowUp;
import org.evenkeel.crisis.service.cases.application.ReadingCases;
import org.evenkeel.crisis.service.cases.model.FollowUp;
import org.evenkeel.crisis.service.cases.web.ActRequests.CompleteRequest;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A responder asked a person again how they are (CR8). */
@RestController
class FollowUpsController {

  private final CompletingFollowUp completing;
  private final ReadingCases reading;
  private final IdempotentPosts posts;

  FollowUpsController(CompletingFollowUp completing, ReadingCases reading, IdempotentPosts posts) {
    this.completing = completing;
    this.reading = reading;
    this.posts = posts;
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
    return posts.run(
        caller,
        "case.follow-up.complete",
        request,
        body,
        () -> {
          CaseProblems.requireDone(
              completing.complete(id, followUpId, caller.userId(), what, body.note()));
          return ResponseEntity.ok(
              reading
                  .one(caller.userId(), id)
                  .map(CaseView::of)
                  .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND)));
        });
  }
}
