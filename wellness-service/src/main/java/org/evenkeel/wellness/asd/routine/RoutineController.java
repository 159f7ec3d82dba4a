package org.evenkeel.wellness.asd.routine;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.asd.routine.model.RoutineClock;
import org.evenkeel.wellness.people.People;
import org.evenkeel.wellness.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own routine. */
@RestController
@RequestMapping("/api/v1/asd/routine")
class RoutineController {
  private static final int FURTHEST_DAYS = 90;
  private static final ProblemCode NOT_NOW =
      new ProblemCode(
          "EVK-WELLNESS-1101",
          409,
          "No day of this item is near",
          "This is not planned around now. You can tick it off on its day.");

  private final KeepingRoutine keeping;
  private final DoingItem doing;
  private final ShowingRoutine showing;
  private final JdbcRoutineDays days;
  private final People people;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  RoutineController(
      KeepingRoutine keeping,
      DoingItem doing,
      ShowingRoutine showing,
      JdbcRoutineDays days,
      People people,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.keeping = keeping;
    this.doing = doing;
    this.showing = showing;
    this.days = days;
    this.people = people;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @GetMapping
  @Requires("checkins:own")
  ResponseEntity<RoutineView> get(Caller caller) {
    return tagged(showing.of(people.of(caller)));
  }

  @PutMapping
  @Requires("checkins:own")
  ResponseEntity<RoutineView> put(
      Caller caller,
      Screening screening,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RoutineRequest body) {
    Person person = people.of(caller);
    refuseIfInvalid(body, RoutineClock.today(clock.instant(), person.zone()));
    // nobody should wait for the key service with a transaction open
    keys.of(caller.userId());
    return switch (keeping.keep(person, body, EntityTags.accepting(ifMatch), screening)) {
      case RoutineOutcome.Kept kept ->
          tagged(showing.of(kept.routine(), person.zone(), screening.resourcesView().orElse(null)));
      case RoutineOutcome.Stale stale -> throw new ProblemException(CommonProblems.STALE);
    };
  }

  @DeleteMapping
  @Requires("checkins:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller) {
    if (!keeping.forget(caller.userId())) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  @PostMapping("/{item}/done")
  @Requires("checkins:own")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineDayView.class)))
  ResponseEntity<byte[]> done(Caller caller, @PathVariable UUID item, HttpServletRequest request) {
    return posts.run(
        caller,
        "asd.routine-done",
        request,
        item.toString(),
        () ->
            switch (doing.done(caller.userId(), item, people.of(caller).zone())) {
              case DoneOutcome.Done done -> ResponseEntity.ok(RoutineDayView.of(done.day()));
              case DoneOutcome.Missing missing ->
                  throw new ProblemException(CommonProblems.NOT_FOUND);
              case DoneOutcome.NotNow now -> throw new ProblemException(NOT_NOW);
            });
  }

  @GetMapping("/days")
  @Requires("checkins:own")
  Collection<RoutineDayView> days(
      Caller caller,
      @Sorts(
              value = {"due_at", "local_date"},
              defaultSort = "-due_at")
          PageQuery page,
      HttpServletRequest request) {
    return Collection.of(
        days.page(caller.userId(), page).stream().map(RoutineDayView::of).toList(),
        page,
        days.count(caller.userId()),
        request);
  }

  private static void refuseIfInvalid(RoutineRequest body, LocalDate today) {
    List<FieldProblem> repeated = body.repeatedNames();
    if (!repeated.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(repeated);
    }
    LocalDate from = body.effectiveFrom();
    if (from != null && (!from.isAfter(today) || from.isAfter(today.plusDays(FURTHEST_DAYS)))) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(List.of(new FieldProblem("effective_from", "must be 1 to 90 days ahead")));
    }
  }

  private static ResponseEntity<RoutineView> tagged(RoutineView view) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, EntityTags.of(view.version())).body(view);
  }
}
