package org.evenkeel.wellness.adhd;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.adhd.EstimationView.Extras;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own time estimations, and tasks in steps. */
@RestController
@RequestMapping(AdhdController.PATH)
class AdhdController {
  static final String PATH = "/api/v1/adhd";
  private static final String ESTIMATIONS = "/time-estimations";

  private final EstimatingTime estimating;
  private final JdbcTimeEstimations estimations;
  private final AnsweringTasks answering;
  private final IdempotentPosts posts;
  private final DataKeys keys;

  AdhdController(
      EstimatingTime estimating,
      JdbcTimeEstimations estimations,
      AnsweringTasks answering,
      IdempotentPosts posts,
      DataKeys keys) {
    this.estimating = estimating;
    this.estimations = estimations;
    this.answering = answering;
    this.posts = posts;
    this.keys = keys;
  }

  @PostMapping(ESTIMATIONS)
  @Requires("checkins:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = EstimationView.class)))
  ResponseEntity<byte[]> estimate(
      Caller caller,
      Screening screening,
      @Valid @RequestBody EstimationRequest body,
      HttpServletRequest request) {
    // nobody should wait for the key service with a transaction open
    keys.of(caller.userId());
    return posts.run(
        caller,
        "adhd.estimate",
        request,
        body,
        () -> {
          EstimationView view = answering.estimated(caller, body, screening);
          return ResponseEntity.created(URI.create(PATH + ESTIMATIONS + "/" + view.id()))
              .body(view);
        });
  }

  @GetMapping(ESTIMATIONS)
  @Requires("checkins:own")
  Collection<EstimationView> list(
      Caller caller,
      @Sorts(
              value = {"occurred_at", "created_at"},
              defaultSort = "-occurred_at")
          PageQuery page,
      HttpServletRequest request) {
    return Collection.of(
        estimations.page(caller.userId(), page).stream().map(this::plain).toList(),
        page,
        estimations.count(caller.userId()),
        request);
  }

  @GetMapping(ESTIMATIONS + "/{id}")
  @Requires("checkins:own")
  EstimationView get(Caller caller, @PathVariable UUID id) {
    return estimations
        .find(caller.userId(), id)
        .map(this::plain)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @PatchMapping(ESTIMATIONS + "/{id}")
  @Requires("checkins:own")
  EstimationView change(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody EstimationChange body) {
    if (body.actualMinutes() == null && !body.begins()) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem("actual_minutes", "must be given")));
    }
    keys.of(caller.userId());
    return estimating
        .change(caller.userId(), id, body)
        .map(changed -> answering.changed(caller, changed, body.actualMinutes() != null))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @DeleteMapping(ESTIMATIONS + "/{id}")
  @Requires("checkins:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id) {
    if (!estimating.delete(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  @GetMapping("/time-bias")
  @Requires("checkins:own")
  TimeBiasView bias(Caller caller) {
    return TimeBiasView.of(estimating.bias(caller.userId()));
  }

  @PostMapping("/task-breakdown")
  @Requires("checkins:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BreakdownView.class)))
  ResponseEntity<byte[]> breakDown(
      Caller caller,
      Screening screening,
      @Valid @RequestBody BreakdownRequest body,
      HttpServletRequest request) {
    return posts.run(
        caller,
        "adhd.break-down",
        request,
        body,
        () -> ResponseEntity.ok(answering.brokenDown(caller, body, screening)));
  }

  private EstimationView plain(TimeEstimation estimation) {
    return EstimationView.of(estimation, estimating.task(estimation), Extras.NONE);
  }
}
