package org.evenkeel.wellness.asd.sensory;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.OccurredAt;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.people.People;
import org.evenkeel.wellness.people.Person;
import org.evenkeel.wellness.people.SupportsOfPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own sensory loads, and the profile read out of them. */
@RestController
@RequestMapping("/api/v1/asd")
class SensoryLoadController {
  private static final String LOADS = "/sensory-load";

  private final LoggingSensoryLoad logging;
  private final JdbcSensoryLoads loads;
  private final People people;
  private final SupportsOfPeople supports;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  SensoryLoadController(
      LoggingSensoryLoad logging,
      JdbcSensoryLoads loads,
      People people,
      SupportsOfPeople supports,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.logging = logging;
    this.loads = loads;
    this.people = people;
    this.supports = supports;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @PostMapping(LOADS)
  @Requires("checkins:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SensoryLoadView.class)))
  ResponseEntity<byte[]> log(
      Caller caller,
      Screening screening,
      @Valid @RequestBody SensoryLoadRequest body,
      HttpServletRequest request) {
    // nobody should wait for the key service with a transaction open
    keys.of(caller.userId());
    return posts.run(
        caller,
        "asd.log-sensory-load",
        request,
        body,
        () -> {
          Person person = people.of(caller);
          SensoryLoad load = logging.log(person, body, accepted(body.occurredAt()), screening);
          List<String> support =
              Scaffolding.of(load, supports.of(caller.userId()).scaffolding(), person.style());
          return ResponseEntity.created(URI.create("/api/v1/asd" + LOADS + "/" + load.id()))
              .body(
                  SensoryLoadView.of(
                      load, body.note(), screening.resourcesView().orElse(null), support));
        });
  }

  @GetMapping(LOADS)
  @Requires("checkins:own")
  Collection<SensoryLoadView> list(
      Caller caller,
      @RequestParam(name = "start_date", required = false) @Nullable LocalDate startDate,
      @RequestParam(name = "end_date", required = false) @Nullable LocalDate endDate,
      @Sorts(
              value = {"occurred_at", "created_at"},
              defaultSort = "-occurred_at")
          PageQuery page,
      HttpServletRequest request) {
    return Collection.of(
        loads.page(caller.userId(), startDate, endDate, page).stream().map(this::plain).toList(),
        page,
        loads.count(caller.userId(), startDate, endDate),
        request);
  }

  @GetMapping(LOADS + "/{id}")
  @Requires("checkins:own")
  SensoryLoadView get(Caller caller, @PathVariable UUID id) {
    return loads
        .find(caller.userId(), id)
        .map(this::plain)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @DeleteMapping(LOADS + "/{id}")
  @Requires("checkins:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id) {
    if (!logging.delete(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  @GetMapping("/sensory-profile")
  @Requires("checkins:own")
  SensoryProfileView profile(Caller caller) {
    return SensoryProfileView.of(logging.profile(caller.userId()));
  }

  private SensoryLoadView plain(SensoryLoad load) {
    return SensoryLoadView.of(load, logging.note(load), null, null);
  }

  private Instant accepted(@Nullable Instant given) {
    return switch (OccurredAt.check(given, clock)) {
      case OccurredAt.Accepted accepted -> accepted.occurredAt();
      case OccurredAt.TooFarAhead ahead -> throw refused("must be at most 5 minutes ahead");
      case OccurredAt.TooOld old -> throw refused("must be at most 30 days ago");
    };
  }

  private static ProblemException refused(String expectation) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem("occurred_at", expectation)));
  }
}
