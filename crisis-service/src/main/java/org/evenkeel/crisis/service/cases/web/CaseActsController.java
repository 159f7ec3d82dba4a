package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenkeel.crisis.service.cases.application.AcknowledgingCase;
import org.evenkeel.crisis.service.cases.application.ClaimingCase;
import org.evenkeel.crisis.service.cases.application.HandingOverCase;
import org.evenkeel.crisis.service.cases.application.NotingCase;
import org.evenkeel.crisis.service.cases.application.ReadingCases;
import org.evenkeel.crisis.service.cases.application.ReleasingCase;
import org.evenkeel.crisis.service.cases.application.ReopeningCase;
import org.evenkeel.crisis.service.cases.application.ResolvingCase;
import org.evenkeel.crisis.service.cases.application.StartingFollowUp;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.web.ActRequests.HandOverRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.NoteRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.ResolveRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.WrittenNoteRequest;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What responders do to a case. Every act answers with the case after it. */
@RestController
@RequestMapping("/api/v1/crisis/cases/{id}")
@Requires("cases:write")
class CaseActsController {

  private final ReadingCases reading;
  private final ClaimingCase claiming;
  private final AcknowledgingCase acknowledging;
  private final StartingFollowUp following;
  private final HandingOverCase handingOver;
  private final ReleasingCase releasing;
  private final NotingCase noting;
  private final ResolvingCase resolving;
  private final ReopeningCase reopening;
  private final IdempotentPosts posts;

  CaseActsController(
      ReadingCases reading,
      ClaimingCase claiming,
      AcknowledgingCase acknowledging,
      StartingFollowUp following,
      HandingOverCase handingOver,
      ReleasingCase releasing,
      NotingCase noting,
      ResolvingCase resolving,
      ReopeningCase reopening,
      IdempotentPosts posts) {
    this.reading = reading;
    this.claiming = claiming;
    this.acknowledging = acknowledging;
    this.following = following;
    this.handingOver = handingOver;
    this.releasing = releasing;
    this.noting = noting;
    this.resolving = resolving;
    this.reopening = reopening;
    this.posts = posts;
  }

  @PostMapping("/claim")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> claim(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return act(
        new Posted(caller, "case.claim", request, given),
        id,
        () -> claiming.claim(id, caller.userId(), given.note()));
  }

  @PostMapping("/acknowledge")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> acknowledge(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return act(
        new Posted(caller, "case.acknowledge", request, given),
        id,
        () -> acknowledging.acknowledge(id, caller.userId(), given.note()));
  }

  @PostMapping("/follow-up")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> followUp(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return act(
        new Posted(caller, "case.follow-up", request, given),
        id,
        () -> following.start(id, caller.userId(), given.note()));
  }

  @PostMapping("/hand-over")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> handOver(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody HandOverRequest body,
      HttpServletRequest request) {
    return act(
        new Posted(caller, "case.hand-over", request, body),
        id,
        () -> handingOver.handOver(id, caller.userId(), body.to(), body.note()));
  }

  @PostMapping("/release")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> release(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return act(
        new Posted(caller, "case.release", request, given),
        id,
        () -> releasing.release(id, caller.userId(), given.note()));
  }

  @PostMapping("/notes")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> note(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody WrittenNoteRequest body,
      HttpServletRequest request) {
    return act(
        new Posted(caller, "case.note", request, body),
        id,
        () -> noting.note(id, caller.userId(), body.note()));
  }

  @PostMapping("/resolve")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> resolve(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ResolveRequest body,
      HttpServletRequest request) {
    ResolveRequest given = ResolveRequest.of(body);
    return act(
        new Posted(caller, "case.resolve", request, given),
        id,
        () -> resolving.resolve(id, caller.userId(), given.how(), given.note()));
  }

  @PostMapping("/reopen")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  ResponseEntity<byte[]> reopen(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    NoteRequest given = NoteRequest.of(body);
    return act(
        new Posted(caller, "case.reopen", request, given),
        id,
        () -> reopening.reopen(id, caller.userId(), given.note()));
  }

  /** Who posted what. */
  private record Posted(Caller caller, String operation, HttpServletRequest request, Object body) {}

  private ResponseEntity<byte[]> act(Posted posted, UUID id, Supplier<CaseOutcome> act) {
    return posts.run(
        posted.caller(),
        posted.operation(),
        posted.request(),
        posted.body(),
        () -> {
          CaseProblems.doneOrRefused(act.get());
          return ResponseEntity.ok(
              reading
                  .one(posted.caller().userId(), id)
                  .map(CaseView::of)
                  .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND)));
        });
  }
}
