package org.evenkeel.notification.inbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.evenkeel.platform.web.stream.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A person's own inbox. Marking as read is idempotent by nature, with or without a key. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxController {

  private final InboxMessages inbox;
  private final InboxView view;
  private final LiveStreams streams;

  InboxController(InboxMessages inbox, InboxView view, LiveStreams streams) {
    this.inbox = inbox;
    this.view = view;
    this.streams = streams;
  }

  @Requires("notifications:own")
  @GetMapping
  Collection<InboxMessages.Message> list(
      Caller caller,
      @Sorts(
              value = {"created_at"},
              defaultSort = "-created_at")
          PageQuery query,
      HttpServletRequest request) {
    List<InboxMessages.Message> page =
        inbox.page(caller.userId(), query.orderBy(), query.limit(), query.offset());
    return Collection.of(page, query, inbox.count(caller.userId()), request);
  }

  @Requires("notifications:own")
  @GetMapping("/stream")
  @Operation(
      description =
          """
          Server-sent events of one's own inbox. `ready` says that the stream stands; load the list after it, \
          then apply what comes. `notification` (a message came) and `read` (one was marked as read) \
          carry the message as the list has it, as it is when it is sent. `Last-Event-ID` resumes behind \
          that event; an id that is unknown or older than the service keeps gets `reset` instead of \
          `ready`: load the list again. `reauthenticate` is the last event when the token ends.\
          """)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = String.class)))
  ResponseEntity<SseEmitter> stream(
      Caller caller,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request) {
    UUID reader = caller.userId();
    return streams.open(request, reader, reader.toString(), lastEventId, view);
  }

  @Requires("notifications:own")
  @Transactional
  @PostMapping("/{id}/read")
  public ResponseEntity<Void> read(Caller caller, @PathVariable UUID id) {
    if (!inbox.markRead(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }

  @Requires("notifications:own")
  @Transactional
  @PostMapping("/{id}/dismiss")
  @Operation(description = "Puts a message away. It stays in the list, and doing so again is fine.")
  public ResponseEntity<Void> dismiss(Caller caller, @PathVariable UUID id) {
    if (!inbox.dismiss(caller.userId(), id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }
}
