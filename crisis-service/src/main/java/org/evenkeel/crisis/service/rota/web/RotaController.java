package org.evenkeel.crisis.service.rota.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.rota.application.PlanningRota;
import org.evenkeel.crisis.service.rota.application.ReadingRota;
import org.evenkeel.crisis.service.rota.application.Shifts;
import org.evenkeel.crisis.service.rota.model.Shift;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on call when. */
@RestController
@RequestMapping("/api/v1/crisis/rota")
class RotaController {

  private final PlanningRota planning;
  private final ReadingRota reading;
  private final Shifts shifts;
  private final IdempotentPosts posts;
  private final Clock clock;

  RotaController(
      PlanningRota planning,
      ReadingRota reading,
      Shifts shifts,
      IdempotentPosts posts,
      Clock clock) {
    this.planning = planning;
    this.reading = reading;
    this.shifts = shifts;
    this.posts = posts;
    this.clock = clock;
  }

  record OnCallView(Instant at, List<DutyView> onCall) {}

  record DutyView(UUID responderId, int position, UUID shiftId, Instant from, Instant until) {

    static DutyView of(ReadingRota.Duty duty) {
      return new DutyView(
          duty.shift().responder(),
          duty.shift().position(),
          duty.shift().id(),
          duty.stint().from(),
          duty.stint().until());
    }
  }

  /** Nobody on call means that every responder is told of a case at once. */
  @Requires("rota:read")
  @GetMapping("/on-call")
  OnCallView onCall() {
    Instant now = Moments.now(clock);
    return new OnCallView(now, reading.at(now).stream().map(DutyView::of).toList());
  }

  @Requires("rota:read")
  @GetMapping("/shifts")
  Collection<ShiftView> list(
      @Sorts(
              value = {"position"},
              defaultSort = "position")
          PageQuery query,
      HttpServletRequest request) {
    return Collection.of(
        shifts.page(query.orderBy(), query.limit(), query.offset()).stream()
            .map(ShiftView::of)
            .toList(),
        query,
        shifts.count(),
        request);
  }

  @Requires("rota:read")
  @GetMapping("/shifts/{id}")
  ShiftView one(@PathVariable UUID id) {
    return shifts
        .find(id)
        .map(ShiftView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @Requires("rota:write")
  @PostMapping("/shifts")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ShiftView.class)))
  ResponseEntity<byte[]> add(
      Caller caller, @Valid @RequestBody ShiftRequest body, HttpServletRequest request) {
    PlanningRota.PlanShift wished = body.toPlan();
    return posts.run(
        caller,
        "rota.shift",
        request,
        body,
        () -> {
          Shift planned = RotaProblems.plannedOrRefused(planning.add(caller.userId(), wished));
          return ResponseEntity.created(URI.create("/api/v1/crisis/rota/shifts/" + planned.id()))
              .body(ShiftView.of(planned));
        });
  }

  @Requires("rota:write")
  @PutMapping("/shifts/{id}")
  ShiftView change(Caller caller, @PathVariable UUID id, @Valid @RequestBody ShiftRequest body) {
    return ShiftView.of(
        RotaProblems.plannedOrRefused(planning.change(caller.userId(), id, body.toPlan())));
  }

  @Requires("rota:write")
  @DeleteMapping("/shifts/{id}")
  ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
    if (!planning.remove(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }
}
