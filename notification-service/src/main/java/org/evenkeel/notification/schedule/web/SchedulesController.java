package org.evenkeel.notification.schedule.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.schedule.application.PlanningSchedules;
import org.evenkeel.notification.schedule.application.ReadingSchedules;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own schedules. Standing ones come from preferences; others are planned here. */
@RestController
@RequestMapping("/api/v1/notifications/schedules")
class SchedulesController {

  private static final int LONGEST_PAUSE_DAYS = 366;

  private final PlanningSchedules planning;
  private final ReadingSchedules reading;
  private final ZoneSource zones;
  private final IdempotentPosts posts;
  private final Clock clock;

  SchedulesController(
      PlanningSchedules planning,
      ReadingSchedules reading,
      ZoneSource zones,
      IdempotentPosts posts,
      Clock clock) {
    this.planning = planning;
    this.reading = reading;
    this.zones = zones;
    this.posts = posts;
    this.clock = clock;
  }

  @Requires("notifications:own")
  @GetMapping
  Collection<ScheduleView> list(
      Caller caller,
      @Sorts(
              value = {"next_at", "created_at"},
              defaultSort = "next_at")
          PageQuery query,
      HttpServletRequest request) {
    List<ScheduleView> page =
        reading.page(caller.userId(), query.orderBy(), query.limit(), query.offset()).stream()
            .map(ScheduleView::of)
            .toList();
    return Collection.of(page, query, reading.count(caller.userId()), request);
  }

  @Requires("notifications:own")
  @GetMapping("/{id}")
  ScheduleView read(Caller caller, @PathVariable UUID id) {
    return reading
        .find(caller.userId(), id)
        .map(ScheduleView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @Requires("notifications:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  ResponseEntity<byte[]> plan(
      Caller caller, @Valid @RequestBody ScheduleRequest body, HttpServletRequest request) {
    ZoneId present = reading.zoneOf(caller.userId()).orElse(caller.zone());
    RequestedTiming asked = RequestedTiming.of(body, present, zones, Moments.now(clock));
    return posts.run(
        caller,
        "schedules.plan",
        request,
        body,
        () -> {
          Schedule planned =
              ScheduleProblems.doneOrRefused(
                  planning.plan(
                      caller.userId(), asked.kind(), asked.timing(), asked.zone(), present));
          return ResponseEntity.created(
                  URI.create("/api/v1/notifications/schedules/" + planned.id()))
              .body(ScheduleView.of(reading.seen(planned)));
        });
  }

  @Requires("notifications:own")
  @PatchMapping("/{id}")
  ScheduleView change(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody ScheduleChange body) {
    LocalDate pause = body.pauseUntil();
    String time = body.localTime();
    if (pause != null && pause.isAfter(today().plusDays(LONGEST_PAUSE_DAYS))) {
      throw invalid("pause_until", "is more than a year ahead");
    }
    if (pause == null && time == null && body.days() == null) {
      throw invalid("body", "changes nothing");
    }
    return ScheduleView.of(
        reading.seen(
            ScheduleProblems.doneOrRefused(
                planning.change(
                    caller.userId(),
                    id,
                    time == null ? null : LocalTime.parse(time),
                    body.days() == null ? null : RequestedTiming.days(body.days()),
                    pause))));
  }

  @Requires("notifications:own")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> cancel(Caller caller, @PathVariable UUID id) {
    ScheduleProblems.doneOrRefused(planning.cancel(caller.userId(), id));
    return ResponseEntity.noContent().build();
  }

  private LocalDate today() {
    return Moments.now(clock).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, message)));
  }
}
