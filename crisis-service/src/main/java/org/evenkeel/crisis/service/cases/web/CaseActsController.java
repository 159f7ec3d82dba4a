package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.crisis.service.cases.application.AcknowledgingCase;
import org.evenkeel.crisis.service.cases.application.ClaimingCase;
import org.evenkeel.crisis.service.cases.application.HandingOverCase;
import org.evenkeel.crisis.service.cases.application.NotingCase;
import org.evenkeel.crisis.service.cases.application.ReleasingCase;
import org.evenkeel.crisis.service.cases.application.ReopeningCase;
import org.evenkeel.crisis.service.cases.application.ResolvingCase;
import org.evenkeel.crisis.service.cases.application.Responding;
import org.evenkeel.crisis.service.cases.application.StartingFollowUp;
import org.evenkeel.crisis.service.cases.model.CaseOutcome;
import org.evenkeel.crisis.service.cases.web.ActRequests.HandOverRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.NoteRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.Noted;
import org.evenkeel.crisis.service.cases.web.ActRequests.ResolveRequest;
import org.evenkeel.crisis.service.cases.web.ActRequests.WrittenNoteRequest;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
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
@ApiResponse(
    responseCode = "200",
    content = @Content(schema = @Schema(implementation = CaseView.class)))
class CaseActsController {

  private final CaseActs acts;
  private final ClaimingCase claiming;
  private final AcknowledgingCase acknowledging;
  private final StartingFollowUp following;
  private final HandingOverCase handingOver;
  private final ReleasingCase releasing;
  private final NotingCase noting;
  private final ResolvingCase resolving;
  private final ReopeningCase reopening;

  CaseActsController(
      CaseActs acts,
      ClaimingCase claiming,
      AcknowledgingCase acknowledging,
      StartingFollowUp following,
      HandingOverCase handingOver,
      ReleasingCase releasing,
      NotingCase noting,
      ResolvingCase resolving,
      ReopeningCase reopening) {
    this.acts = acts;
    this.claiming = claiming;
    this.acknowledging = acknowledging;
    this.following = following;
    this.handingOver = handingOver;
    this.releasing = releasing;
    this.noting = noting;
    this.resolving = resolving;
    this.reopening = reopening;
  }

  @PostMapping("/claim")
  ResponseEntity<byte[]> claim(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    return act("case.claim", caller, id, NoteRequest.of(body), request, claiming::claim);
  }

  @PostMapping("/acknowledge")
  ResponseEntity<byte[]> acknowledge(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    return act(
        "case.acknowledge", caller, id, NoteRequest.of(body), request, acknowledging::acknowledge);
  }

  @PostMapping("/follow-up")
  ResponseEntity<byte[]> followUp(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    return act("case.follow-up", caller, id, NoteRequest.of(body), request, following::start);
  }

  @PostMapping("/hand-over")
  ResponseEntity<byte[]> handOver(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody HandOverRequest body,
      HttpServletRequest request) {
    return act(
        "case.hand-over", caller, id, body, request, by -> handingOver.handOver(by, body.to()));
  }

  @PostMapping("/release")
  ResponseEntity<byte[]> release(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    return act("case.release", caller, id, NoteRequest.of(body), request, releasing::release);
  }

  @PostMapping("/notes")
  ResponseEntity<byte[]> note(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody WrittenNoteRequest body,
      HttpServletRequest request) {
    return act("case.note", caller, id, body, request, noting::note);
  }

  @PostMapping("/resolve")
  ResponseEntity<byte[]> resolve(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ResolveRequest body,
      HttpServletRequest request) {
    ResolveRequest given = ResolveRequest.of(body);
    return act(
        "case.resolve", caller, id, given, request, by -> resolving.resolve(by, given.how()));
  }

  @PostMapping("/reopen")
  ResponseEntity<byte[]> reopen(
      Caller caller,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable NoteRequest body,
      HttpServletRequest request) {
    return act("case.reopen", caller, id, NoteRequest.of(body), request, reopening::reopen);
  }

  private ResponseEntity<byte[]> act(
      String operation,
      Caller caller,
      UUID id,
      Noted body,
      HttpServletRequest request,
      Function<Responding, CaseOutcome> act) {
    return acts.act(
        operation, caller, id, body, request, by -> CaseProblems.doneOrRefused(act.apply(by)));
  }
}
