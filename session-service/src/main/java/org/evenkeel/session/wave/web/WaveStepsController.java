package org.evenkeel.session.wave.web;

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
import org.evenkeel.session.wave.application.TakingWaveStep;
import org.evenkeel.session.wave.model.WaveEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of WAVE for its owner. Each may be taken again while the session is open. */
@RestController
@RequestMapping("/api/v1/wave/sessions/{id}")
class WaveStepsController {

  private final TakingWaveStep taking;
  private final Places places;
  private final DataKeys keys;
  private final Clock clock;

  WaveStepsController(TakingWaveStep taking, Places places, DataKeys keys, Clock clock) {
    this.taking = taking;
    this.places = places;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PutMapping("/acknowledge")
  ResponseEntity<WaveView> acknowledge(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody WaveRequests.Acknowledge body) {
    return take(caller, screening, id, ifMatch, new WaveEvent.Acknowledged(body.acknowledgement()));
  }

  @Requires("sessions:own")
  @PutMapping("/accept")
  ResponseEntity<WaveView> accept(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody WaveRequests.Accept body) {
    return take(caller, screening, id, ifMatch, new WaveEvent.Accepted(body.statements()));
  }

  @Requires("sessions:own")
  @PutMapping("/act")
  ResponseEntity<WaveView> act(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody WaveRequests.Act body) {
    ZoneId zone = places.zoneOf(caller);
    return take(
        caller,
        screening,
        id,
        ifMatch,
        new WaveEvent.Acted(
            body.actions(),
            body.intensityAfter(),
            zone.getId(),
            LocalDate.now(clock.withZone(zone))));
  }

  private ResponseEntity<WaveView> take(
      Caller caller, Screening screening, UUID id, @Nullable String ifMatch, WaveEvent step) {
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    // nobody should wait for the key service with a transaction open
    keys.of(caller.userId());
    return WaveView.ANSWERS.changed(
        taking.take(caller.userId(), id, accepted::test, step, screening), screening);
  }
}
