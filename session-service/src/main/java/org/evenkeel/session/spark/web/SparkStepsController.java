package org.evenkeel.session.spark.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
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
  private final Places places;
  private final DataKeys keys;
  private final Clock clock;

  SparkStepsController(TakingSparkStep taking, Places places, DataKeys keys, Clock clock) {
    this.taking = taking;
    this.places = places;
    this.keys = keys;
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
    // nobody should wait for the key service with a transaction open
    keys.of(caller.userId());
    return SparkView.ANSWERS.changed(
        taking.take(caller.userId(), id, accepted::test, step, screening), screening);
  }
}
