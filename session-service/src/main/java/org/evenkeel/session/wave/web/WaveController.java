package org.evenkeel.session.wave.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.guided.DraftRequest;
import org.evenkeel.session.guided.DraftView;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.guided.HistoryEntry;
import org.evenkeel.session.guided.LeavingSession;
import org.evenkeel.session.guided.ListedSession;
import org.evenkeel.session.guided.SavingDraft;
import org.evenkeel.session.guided.SessionAnswers;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.StartingSession;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.wave.application.ReadingWave;
import org.evenkeel.session.wave.model.WaveEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** WAVE for its owner, but for its steps. */
@RestController
@RequestMapping("/api/v1/wave/sessions")
class WaveController {

  private final StartingSession<WaveEvent> starting;
  private final ReadingWave reading;
  private final LeavingSession<WaveEvent> leaving;
  private final SavingDraft saving;
  private final SavingDraft.Kind drafts;
  private final SessionList<WaveEvent> list;
  private final Places places;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  WaveController(
      StartingSession<WaveEvent> starting,
      ReadingWave reading,
      LeavingSession<WaveEvent> leaving,
      SavingDraft saving,
      SessionList<WaveEvent> list,
      Places places,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.starting = starting;
    this.reading = reading;
    this.leaving = leaving;
    this.saving = saving;
    this.list = list;
    this.drafts = new SavingDraft.Kind(list, WaveDrafts.FORMS);
    this.places = places;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = WaveView.class)))
  ResponseEntity<byte[]> startWave(
      Caller caller,
      Screening screening,
      @Valid @RequestBody WaveRequests.WaveStart body,
      HttpServletRequest request) {
    ZoneId zone = places.zoneOf(caller);
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "wave.start",
        request,
        body,
        () -> WaveView.ANSWERS.started(begin(caller.userId(), body, zone, screening), screening));
  }

  private EventStream<WaveEvent> begin(
      UUID userId, WaveRequests.WaveStart body, ZoneId zone, Screening screening) {
    Instant at = GuidedProblems.moment("occurred_at", body.occurredAt(), clock);
    WaveEvent.Started started =
        new WaveEvent.Started(
            body.trigger(),
            body.feeling(),
            body.intensity(),
            zone.getId(),
            LocalMoment.of(at, zone).localDate());
    return starting.start(userId, started, at, screening);
  }

  @Requires("sessions:own")
  @GetMapping
  Collection<ListedSession> waves(
      Caller caller,
      @Sorts(
              value = {"started_at", "changed_at"},
              defaultSort = "-started_at")
          PageQuery query,
      HttpServletRequest request) {
    return SessionAnswers.page(list, caller, query, request);
  }

  /** Where somebody was: the open session that began last; 204 when none is open. */
  @Requires("sessions:own")
  @GetMapping("/current")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WaveView.class)))
  @ApiResponse(responseCode = "204", content = @Content)
  ResponseEntity<WaveView> currentWave(Caller caller) {
    return reading
        .current(caller.userId())
        .map(found -> WaveView.ANSWERS.seen(found.stream(), WaveView.of(found)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** The session as it is, or as it was at a moment. */
  @Requires("sessions:own")
  @GetMapping("/{id}")
  ResponseEntity<WaveView> wave(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(name = "as_of", required = false) @Nullable Instant asOf) {
    return reading
        .find(caller.userId(), id, asOf)
        .map(found -> WaveView.ANSWERS.seen(found.stream(), WaveView.of(found)))
        .orElseThrow(GuidedProblems::notFound);
  }

  @Requires("sessions:own")
  @GetMapping("/{id}/history")
  Collection<HistoryEntry> historyOfWave(
      Caller caller,
      @PathVariable UUID id,
      @Sorts(
              value = {"version"},
              defaultSort = "version",
              perPage = 100)
          PageQuery query,
      HttpServletRequest request) {
    return SessionAnswers.history(reading.history(caller.userId(), id), query, request);
  }

  @Requires("sessions:own")
  @PostMapping("/{id}/abandon")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WaveView.class)))
  ResponseEntity<byte[]> abandonWave(
      Caller caller, Screening screening, @PathVariable UUID id, HttpServletRequest request) {
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "wave.abandon",
        request,
        Map.of(),
        () -> WaveView.ANSWERS.changed(leaving.leave(caller.userId(), id), screening));
  }

  /**
   * Keeps what was written so far for the step that is due, in place of the draft before. It is no
   * change of the session, so it needs no If-Match; one that names another version is heeded.
   */
  @Requires("sessions:own")
  @PutMapping("/{id}/draft")
  DraftView draftOfWave(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody DraftRequest body) {
    LongPredicate accepted = EntityTags.accepting(ifMatch);
    return SessionAnswers.draft(
        saving.save(drafts, caller.userId(), id, accepted::test, body, screening), screening);
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }
}
