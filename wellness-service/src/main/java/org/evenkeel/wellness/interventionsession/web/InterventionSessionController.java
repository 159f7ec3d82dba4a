package org.evenkeel.wellness.interventionsession.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.wellness.interventionsession.application.CompletingIntervention;
import org.evenkeel.wellness.interventionsession.application.CompletingIntervention.Rating;
import org.evenkeel.wellness.interventionsession.application.EndOutcome;
import org.evenkeel.wellness.interventionsession.application.Feedback;
import org.evenkeel.wellness.interventionsession.application.ReadingInterventionSession;
import org.evenkeel.wellness.interventionsession.application.SkippingIntervention;
import org.evenkeel.wellness.interventionsession.application.StartOutcome;
import org.evenkeel.wellness.interventionsession.application.StartingIntervention;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;
import org.evenkeel.wellness.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doing an intervention. */
@RestController
@RequestMapping("/api/v1/interventions")
class InterventionSessionController {
  private final StartingIntervention starting;
  private final CompletingIntervention completing;
  private final SkippingIntervention skipping;
  private final ReadingInterventionSession reading;
  private final IdempotentPosts posts;
  private final CrisisSignals signals;
  private final People people;

  InterventionSessionController(
      StartingIntervention starting,
      CompletingIntervention completing,
      SkippingIntervention skipping,
      ReadingInterventionSession reading,
      IdempotentPosts posts,
      CrisisSignals signals,
      People people) {
    this.starting = starting;
    this.completing = completing;
    this.skipping = skipping;
    this.reading = reading;
    this.posts = posts;
    this.signals = signals;
    this.people = people;
  }

  @PostMapping("/{id}/start")
  @Requires("interventions:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  ResponseEntity<byte[]> start(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable StartRequest given,
      HttpServletRequest request) {
    StartRequest body = given == null ? StartRequest.EMPTY : given;
    return posts.run(
        caller,
        "interventions.start",
        request,
        body,
        () ->
            switch (starting.start(caller.userId(), id, body.checkinId(), body.decisionId())) {
              case StartOutcome.Started started ->
                  ResponseEntity.created(location(started.session()))
                      .body(view(started.session(), Feedback.NONE, screening));
              case StartOutcome.NoSuchIntervention none -> throw SessionProblems.notFound();
              case StartOutcome.NoSuchCheckIn none ->
                  throw SessionProblems.invalid("checkin_id", "must be a check-in of yours");
              case StartOutcome.NotOffered not ->
                  throw SessionProblems.invalid(
                      "decision_id", "must be a decision that offered you this intervention");
            });
  }

  @GetMapping("/sessions/{id}")
  @Requires("interventions:own")
  SessionView get(Caller caller, @PathVariable UUID id) {
    return reading
        .find(caller.userId(), id)
        .map(open -> SessionView.of(open.session(), open.feedback(), false, null))
        .orElseThrow(SessionProblems::notFound);
  }

  @PostMapping("/sessions/{id}/complete")
  @Requires("interventions:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  ResponseEntity<byte[]> complete(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody CompleteRequest body,
      HttpServletRequest request) {
    Rating rating = body.toRating();
    return posts.run(
        caller,
        "interventions.complete",
        request,
        body,
        () ->
            ended(
                completing.complete(caller.userId(), id, rating, people.of(caller).zone()),
                rating.feedback(),
                screening));
  }

  @PostMapping("/sessions/{id}/skip")
  @Requires("interventions:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  ResponseEntity<byte[]> skip(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable SkipRequest given,
      HttpServletRequest request) {
    SkipRequest body = given == null ? SkipRequest.EMPTY : given;
    return posts.run(
        caller,
        "interventions.skip",
        request,
        body,
        () -> ended(skipping.skip(caller.userId(), id, body.reason()), Feedback.NONE, screening));
  }

  private static URI location(InterventionSession session) {
    return URI.create("/api/v1/interventions/sessions/" + session.id());
  }

  private ResponseEntity<?> ended(EndOutcome outcome, Feedback feedback, Screening screening) {
    return switch (outcome) {
      case EndOutcome.Ended ended -> ResponseEntity.ok(view(ended.session(), feedback, screening));
      case EndOutcome.NoSuchSession none -> throw SessionProblems.notFound();
      case EndOutcome.EndedBefore before -> throw SessionProblems.ended();
    };
  }

  private SessionView view(InterventionSession session, Feedback feedback, Screening screening) {
    signals.attach(screening, session.userId(), session.id());
    return SessionView.of(
        session, feedback, screening.crisisAlert(), screening.resourcesView().orElse(null));
  }
}
