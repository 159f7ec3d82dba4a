package org.evenkeel.session.spark.web;

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
import org.evenkeel.session.spark.application.ReadingSpark;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.store.EventStream;
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

/** SPARK for its owner, but for its steps. */
@RestController
@RequestMapping("/api/v1/spark/sessions")
class SparkController {

  private final StartingSession<SparkEvent> starting;
  private final ReadingSpark reading;
  private final LeavingSession<SparkEvent> leaving;
  private final SavingDraft saving;
  private final SavingDraft.Kind drafts;
  private final SessionList<SparkEvent> list;
  private final Places places;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  SparkController(
      StartingSession<SparkEvent> starting,
      ReadingSpark reading,
      LeavingSession<SparkEvent> leaving,
      SavingDraft saving,
      SessionList<SparkEvent> list,
      Places places,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.starting = starting;
    this.reading = reading;
    this.leaving = leaving;
    this.saving = saving;
    this.list = list;
    this.drafts = new SavingDraft.Kind(list, SparkDrafts.FORMS);
    this.places = places;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SparkView.class)))
  ResponseEntity<byte[]> start(
      Caller caller,
      Screening screening,
      @Valid @RequestBody SparkRequests.Start body,
      HttpServletRequest request) {
    ZoneId zone = places.zoneOf(caller);
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "spark.start",
        request,
        body,
        () -> SparkView.ANSWERS.started(begin(caller.userId(), body, zone, screening), screening));
  }

  private EventStream<SparkEvent> begin(
      UUID userId, SparkRequests.Start body, ZoneId zone, Screening screening) {
    Instant at = GuidedProblems.moment("occurred_at", body.occurredAt(), clock);
    SparkEvent.Started started =
        new SparkEvent.Started(
            body.situation(), body.trigger(), zone.getId(), LocalMoment.of(at, zone).localDate());
    return starting.start(userId, started, at, screening);
  }

  @Requires("sessions:own")
  @GetMapping
  Collection<ListedSession> all(
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
      content = @Content(schema = @Schema(implementation = SparkView.class)))
  @ApiResponse(responseCode = "204", content = @Content)
  ResponseEntity<SparkView> current(Caller caller) {
    return reading
        .current(caller.userId())
        .map(found -> SparkView.ANSWERS.seen(found.stream(), SparkView.of(found)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** The session as it is, or as it was at a moment. */
  @Requires("sessions:own")
  @GetMapping("/{id}")
  ResponseEntity<SparkView> one(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(name = "as_of", required = false) @Nullable Instant asOf) {
    return reading
        .find(caller.userId(), id, asOf)
        .map(found -> SparkView.ANSWERS.seen(found.stream(), SparkView.of(found)))
        .orElseThrow(GuidedProblems::notFound);
  }

  @Requires("sessions:own")
  @GetMapping("/{id}/history")
  Collection<HistoryEntry> history(
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
      content = @Content(schema = @Schema(implementation = SparkView.class)))
  ResponseEntity<byte[]> abandon(
      Caller caller, Screening screening, @PathVariable UUID id, HttpServletRequest request) {
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "spark.abandon",
        request,
        Map.of(),
        () -> SparkView.ANSWERS.changed(leaving.leave(caller.userId(), id), screening));
  }

  /**
   * Keeps what was written so far for the step that is due, in place of the draft before. It is no
   * change of the session, so it needs no If-Match; one that names another version is heeded.
   */
  @Requires("sessions:own")
  @PutMapping("/{id}/draft")
  DraftView draft(
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
