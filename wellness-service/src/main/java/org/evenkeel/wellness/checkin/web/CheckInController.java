package org.evenkeel.wellness.checkin.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.platform.crisis.Found;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.wellness.checkin.application.DeletingCheckIn;
import org.evenkeel.wellness.checkin.application.ReadingCheckIns;
import org.evenkeel.wellness.checkin.model.CheckInFilter;
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

/** A member's own check-ins. */
@RestController
@RequestMapping(CheckInController.PATH)
class CheckInController {
  static final String PATH = "/api/v1/checkins";

  private final CheckingIn checkingIn;
  private final ReadingCheckIns reading;
  private final DeletingCheckIn deleting;

  CheckInController(CheckingIn checkingIn, ReadingCheckIns reading, DeletingCheckIn deleting) {
    this.checkingIn = checkingIn;
    this.reading = reading;
    this.deleting = deleting;
  }

  @PostMapping
  @Requires("checkins:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CheckInAnswer.class)))
  ResponseEntity<byte[]> create(
      Caller caller,
      Screening screening,
      @Valid @RequestBody CheckInRequest body,
      HttpServletRequest request) {
    return checkingIn.answer(caller, screening, body, request);
  }

  @GetMapping
  @Requires("checkins:own")
  Found<CheckInView> list(
      Caller caller,
      @Nullable Screening screening,
      @RequestParam(name = "start_date", required = false) @Nullable LocalDate startDate,
      @RequestParam(name = "end_date", required = false) @Nullable LocalDate endDate,
      @RequestParam(name = "emotion", required = false) @Size(min = 1, max = 40)
          @Nullable String emotion,
      @Sorts(
              value = {"occurred_at", "created_at"},
              defaultSort = "-occurred_at",
              perPage = 30)
          PageQuery page,
      HttpServletRequest request) {
    CheckInFilter filter = new CheckInFilter(startDate, endDate, emotion);
    return Found.of(
        Collection.of(
            reading.page(caller.userId(), filter, page).stream().map(CheckInView::of).toList(),
            page,
            reading.count(caller.userId(), filter),
            request),
        screening);
  }

  @GetMapping("/{id}")
  @Requires("checkins:own")
  CheckInView get(Caller caller, @PathVariable UUID id) {
    return reading
        .find(caller.userId(), id)
        .map(CheckInView::of)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @DeleteMapping("/{id}")
  @Requires("checkins:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable UUID id) {
    if (!deleting.delete(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
  }

  static URI location(UUID id) {
    return URI.create(PATH + "/" + id);
  }
}
