package org.evenkeel.session.spark.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.session.spark.application.SelectableReframes;
import org.evenkeel.session.spark.application.TakingSparkStep;
import org.evenkeel.session.spark.model.SparkEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of SPARK for its owner. Each may be taken again while the session is open. */
@RestController
@RequestMapping("/api/v1/spark/sessions/{id}")
class SparkStepsController {

  private final TakingSparkStep taking;
  private final SelectableReframes selectable;
  private final Places places;
  private final Clock clock;

  SparkStepsController(
      TakingSparkStep taking, SelectableReframes selectable, Places places, Clock clock) {
    this.taking = taking;
    this.selectable = selectable;
    this.places = places;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PutMapping("/perception")
  ResponseEntity<SparkView> perception(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SparkRequests.Perception body) {
    List<String> unknown = selectable.unknown(caller.userId(), id, body.selectedReframes());
    if (!unknown.isEmpty()) {
      throw unknown(body.selectedReframes(), unknown);
    }
    return take(
        caller,
        screening,
        id,
        ifMatch,
        new SparkEvent.PerceptionCompleted(body.selectedReframes(), body.customThought()));
  }

  @Requires("sessions:own")
  @PutMapping("/affect")
  ResponseEntity<SparkView> affect(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SparkRequests.Affect body) {
    return take(
        caller,
        screening,
        id,
        ifMatch,
        new SparkEvent.AffectCompleted(body.emotions(), body.intensity()));
  }

  @Requires("sessions:own")
  @PutMapping("/response")
  ResponseEntity<SparkView> response(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SparkRequests.Response body) {
    return take(
        caller,
        screening,
        id,
        ifMatch,
        new SparkEvent.ResponseCompleted(body.chosenResponse(), body.coping()));
  }

  @Requires("sessions:own")
  @PutMapping("/key-result")
  ResponseEntity<SparkView> keyResult(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SparkRequests.KeyResult body) {
    ZoneId zone = places.zoneOf(caller);
    return take(
        caller,
        screening,
        id,
        ifMatch,
        new SparkEvent.Completed(
            body.keyResult(),
            body.intensityAfter(),
            zone.getId(),
            LocalDate.now(clock.withZone(zone))));
  }

  private ResponseEntity<SparkView> take(
      Caller caller, Screening screening, UUID id, @Nullable String ifMatch, SparkEvent step) {
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    return SparkView.ANSWERS.changed(
        taking.take(caller.userId(), id, accepted::test, step, screening), screening);
  }

  private static ProblemException unknown(List<String> selected, List<String> unknown) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(
            unknown.stream()
                .map(
                    one ->
                        new FieldProblem(
                            "selected_reframes." + selected.indexOf(one),
                            "is neither a reframe of the library nor one of this session's own"))
                .toList());
  }
}
