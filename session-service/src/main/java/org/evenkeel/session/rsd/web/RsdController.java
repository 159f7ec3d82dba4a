package org.evenkeel.session.rsd.web;

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
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.session.guided.GuidedProblems;
import org.evenkeel.session.guided.HistoryEntry;
import org.evenkeel.session.guided.LeavingSession;
import org.evenkeel.session.guided.ListedSession;
import org.evenkeel.session.guided.SessionAnswers;
import org.evenkeel.session.guided.SessionList;
import org.evenkeel.session.guided.StartingSession;
import org.evenkeel.session.rsd.application.ReadingEpisodes;
import org.evenkeel.session.rsd.model.RsdEvent;
import org.evenkeel.session.store.EventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Episodes for their owner, but for what happens in them. */
@RestController
@RequestMapping("/api/v1/rsd/episodes")
class RsdController {

  private final StartingSession<RsdEvent> starting;
  private final ReadingEpisodes reading;
  private final LeavingSession<RsdEvent> leaving;
  private final SessionList<RsdEvent> list;
  private final Places places;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Clock clock;

  RsdController(
      StartingSession<RsdEvent> starting,
      ReadingEpisodes reading,
      LeavingSession<RsdEvent> leaving,
      SessionList<RsdEvent> list,
      Places places,
      IdempotentPosts posts,
      DataKeys keys,
      Clock clock) {
    this.starting = starting;
    this.reading = reading;
    this.leaving = leaving;
    this.list = list;
    this.places = places;
    this.posts = posts;
    this.keys = keys;
    this.clock = clock;
  }

  @Requires("sessions:own")
  @PostMapping
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RsdView.class)))
  ResponseEntity<byte[]> startEpisode(
      Caller caller,
      Screening screening,
      @Valid @RequestBody RsdRequests.EpisodeStart body,
      HttpServletRequest request) {
    ZoneId zone = places.zoneOf(caller);
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "rsd.start",
        request,
        body,
        () -> RsdView.ANSWERS.started(begin(caller.userId(), body, zone, screening), screening));
  }

  private EventStream<RsdEvent> begin(
      UUID userId, RsdRequests.EpisodeStart body, ZoneId zone, Screening screening) {
    LocalMoment began =
        LocalMoment.of(GuidedProblems.moment("occurred_at", body.occurredAt(), clock), zone);
    RsdEvent.Started started =
        new RsdEvent.Started(
            body.intensity(),
            body.triggerDescription(),
            began.occurredAt(),
            zone.getId(),
            began.localDate());
    return starting.start(userId, started, began.occurredAt(), screening);
  }

  @Requires("sessions:own")
  @GetMapping
  Collection<ListedSession> episodes(
      Caller caller,
      @Sorts(
              value = {"started_at", "changed_at"},
              defaultSort = "-started_at")
          PageQuery query,
      HttpServletRequest request) {
    return SessionAnswers.page(list, caller, query, request);
  }

  /** Where somebody was: the open episode that began last; 204 when none is open. */
  @Requires("sessions:own")
  @GetMapping("/current")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RsdView.class)))
  @ApiResponse(responseCode = "204", content = @Content)
  ResponseEntity<RsdView> currentEpisode(Caller caller) {
    return reading
        .current(caller.userId())
        .map(stream -> RsdView.ANSWERS.seen(stream, RsdView.written(stream, null)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** The episode as it is, or as it was at a moment. */
  @Requires("sessions:own")
  @GetMapping("/{id}")
  ResponseEntity<RsdView> episode(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(name = "as_of", required = false) @Nullable Instant asOf) {
    return reading
        .find(caller.userId(), id, asOf)
        .map(stream -> RsdView.ANSWERS.seen(stream, RsdView.written(stream, null)))
        .orElseThrow(GuidedProblems::notFound);
  }

  @Requires("sessions:own")
  @GetMapping("/{id}/history")
  Collection<HistoryEntry> historyOfEpisode(
      Caller caller,
      @PathVariable UUID id,
      @Sorts(
              value = {"version"},
              defaultSort = "version",
              perPage = 100)
          PageQuery query,
      HttpServletRequest request) {
    return SessionAnswers.history(reading.find(caller.userId(), id, null), query, request);
  }

  @Requires("sessions:own")
  @PostMapping("/{id}/abandon")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RsdView.class)))
  ResponseEntity<byte[]> abandonEpisode(
      Caller caller, Screening screening, @PathVariable UUID id, HttpServletRequest request) {
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "rsd.abandon",
        request,
        Map.of(),
        () -> RsdView.ANSWERS.changed(leaving.leave(caller.userId(), id), screening));
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }
}
