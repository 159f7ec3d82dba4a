package org.evenkeel.crisis.service.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.evenkeel.crisis.service.cases.application.CaseFeed;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.stream.LiveStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to cases, as it happens. */
@RestController
class CaseStreamController {

  private final LiveStreams streams;
  private final CaseStreamView view;

  CaseStreamController(LiveStreams streams, CaseStreamView view) {
    this.streams = streams;
    this.view = view;
  }

  @Requires("cases:read")
  @GetMapping("/api/v1/crisis/cases/stream")
  @Operation(
      description =
          """
          Server-sent events of all cases. `ready` says that the stream stands; load the list after it, \\
          then apply what comes. `case-opened`, `case-joined`, `case-reopened`, `case-claimed`, \\
          `case-acknowledged`, `case-follow-up-started`, `case-handed-over`, `case-released`, \\
          `case-escalated`, `case-follow-up-due`, `case-follow-up-completed`, `case-plan-read`, \\
          `case-noted` and `case-resolved` carry the case as the list has it, as it is when it is sent, \\
          without anything a person wrote. `Last-Event-ID` resumes behind that event; an id that is \\
          unknown or older than the service keeps gets `reset` instead of `ready`: load the list again. \\
          `reauthenticate` is the last event when the token ends. Each event is on record as read.\
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
    return streams.open(request, caller.userId(), CaseFeed.CHANNEL, lastEventId, view);
  }
}
