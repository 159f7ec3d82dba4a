package org.evenkeel.session.spark.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.reframing.PersonalReframes;
import org.evenkeel.session.spark.application.SparkSessions;
import org.evenkeel.session.spark.application.SparkSessions.ListedSession;
import org.evenkeel.session.spark.application.SparkSessions.StoredSession;
import org.evenkeel.session.spark.application.StartingSpark;
import org.evenkeel.session.spark.application.TakingSparkStep;
import org.evenkeel.session.spark.application.TakingSparkStep.Outcome;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkStep;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** SPARK for its owner. */
@RestController
@RequestMapping("/api/v1/spark/sessions")
class SparkController {

  private static final ProblemCode OUT_OF_ORDER =
      new ProblemCode(
          "EVK-SESSION-1001", 409, "Another step is due", "There is a step before this one.");

  private final StartingSpark starting;
  private final TakingSparkStep taking;
  private final SparkSessions sessions;
  private final PersonalReframes reframes;
  private final Places places;
  private final IdempotentPosts posts;
  private final Clock clock;

  SparkController(
      StartingSpark starting,
      TakingSparkStep taking,
      SparkSessions sessions,
      PersonalReframes reframes,
      Places places,
      IdempotentPosts posts,
      Clock clock) {
    this.starting = starting;
    this.taking = taking;
    this.sessions = sessions;
    this.reframes = reframes;
    this.places = places;
    this.posts = posts;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SparkView.class)))
  ResponseEntity<byte[]> start(
      Caller caller,
      Screening screening,
      @Valid @RequestBody SparkRequests.Start body,
      HttpServletRequest request) {
    SparkEvent.Started started =
        new SparkEvent.Started(
            body.situation(), body.trigger(), places.zoneOf(caller).getId(), today(caller));
    return posts.run(
        caller,
        "spark.start",
        request,
        body,
        () -> {
          StoredSession stored = starting.start(caller.userId(), started, screening);
          return ResponseEntity.created(URI.create("/api/v1/spark/sessions/" + stored.id()))
              .body(SparkView.of(stored, null, screening));
        });
  }

  @Requires("sessions:own")
  @GetMapping
  Collection<ListedSession> list(
      Caller caller,
      @Sorts(
              value = {"started_at"},
              defaultSort = "-started_at")
          PageQuery query,
      HttpServletRequest request) {
    List<ListedSession> page =
        sessions.page(caller.userId(), query.orderBy(), query.limit(), query.offset());
    return Collection.of(page, query, sessions.count(caller.userId()), request);
  }

  @Requires("sessions:own")
  @GetMapping("/{id}")
  SparkView one(Caller caller, @PathVariable UUID id) {
    return sessions
        .find(caller.userId(), id)
        .map(stored -> SparkView.of(stored, reframes.find(caller.userId(), id).orElse(null)))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @Requires("sessions:own")
  @PutMapping("/{id}/perception")
  SparkView perception(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody SparkRequests.Perception body) {
    return take(
        caller,
        screening,
        id,
        new SparkEvent.PerceptionCompleted(body.selectedReframes(), body.customThought()));
  }

  @Requires("sessions:own")
  @PutMapping("/{id}/affect")
  SparkView affect(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody SparkRequests.Affect body) {
    return take(
        caller, screening, id, new SparkEvent.AffectCompleted(body.emotions(), body.intensity()));
  }

  @Requires("sessions:own")
  @PutMapping("/{id}/response")
  SparkView response(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody SparkRequests.Response body) {
    return take(
        caller,
        screening,
        id,
        new SparkEvent.ResponseCompleted(body.chosenResponse(), body.coping()));
  }

  @Requires("sessions:own")
  @PutMapping("/{id}/key-result")
  SparkView keyResult(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @Valid @RequestBody SparkRequests.KeyResult body) {
    return take(
        caller,
        screening,
        id,
        new SparkEvent.Completed(
            body.keyResult(), body.intensityAfter(), places.zoneOf(caller).getId(), today(caller)));
  }

  private SparkView take(Caller caller, Screening screening, UUID id, SparkEvent event) {
    return switch (taking.take(caller.userId(), id, event, screening)) {
      case Outcome.Taken(StoredSession session) ->
          SparkView.of(session, reframes.find(caller.userId(), id).orElse(null), screening);
      case Outcome.OutOfOrder(SparkStep expected) ->
          throw new ProblemException(OUT_OF_ORDER).with("expected_step", expected.wireName());
      case Outcome.Overtaken() -> throw new ProblemException(CommonProblems.CONFLICT);
      case Outcome.NoSuchSession() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    };
  }

  private LocalDate today(Caller caller) {
    return LocalDate.now(clock.withZone(places.zoneOf(caller)));
  }
}
