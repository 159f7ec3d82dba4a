package org.evenkeel.analytics.achievements.pause;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own pause. */
@RestController
@RequestMapping("/api/v1/insights/streak/pause")
class PauseController {

  private static final ProblemCode OUT_OF_REACH =
      new ProblemCode(
          "EVK-ANALYTICS-1002",
          422,
          "Days a pause cannot have",
          "A pause can begin up to 7 days back and go on for up to 90 days.");

  private final SettingPause setting;
  private final Pauses pauses;
  private final Places places;
  private final DataKeys keys;
  private final Clock clock;

  PauseController(SettingPause setting, Pauses pauses, Places places, DataKeys keys, Clock clock) {
    this.setting = setting;
    this.pauses = pauses;
    this.places = places;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A wish for a pause.
   *
   * @param from first day; left out for since when it runs, or today
   * @param until last day; left out for as long as can be
   */
  record PauseRequest(@Nullable LocalDate from, @Nullable LocalDate until) {}

  @GetMapping
  @Requires("insights:own")
  PauseView get(Caller caller) {
    return PauseView.of(pauses.of(caller.userId()), today(caller));
  }

  @PutMapping
  @Requires("insights:own")
  @Operation(
      description =
          "One pause runs or is to come; another takes its place. Days that were paused stay so.")
  PauseView put(Caller caller, @RequestBody PauseRequest body) {
    LocalDate today = today(caller);
    haveKey(caller);
    return switch (setting.set(caller.userId(), body.from(), body.until(), today)) {
      case PauseOutcome.Set set -> get(caller);
      case PauseOutcome.Backwards backwards ->
          throw problem(CommonProblems.INVALID, "until", "must not be before the pause begins");
      case PauseOutcome.TooFarBack tooFar ->
          throw problem(OUT_OF_REACH, "from", "must be 7 days ago or later");
      case PauseOutcome.TooFarAhead(String field) ->
          throw problem(OUT_OF_REACH, field, "must be 90 days ahead or earlier");
    };
  }

  @DeleteMapping
  @Requires("insights:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(description = "Goes on from today. Without a pause nothing happens.")
  void delete(Caller caller) {
    haveKey(caller);
    setting.resume(caller.userId(), today(caller));
  }

  private LocalDate today(Caller caller) {
    return LocalDate.now(clock.withZone(places.zoneOf(caller)));
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKey(Caller caller) {
    keys.of(caller.userId());
  }

  private static ProblemException problem(ProblemCode code, String field, String message) {
    return new ProblemException(code).withErrors(List.of(new FieldProblem(field, message)));
  }
}
