package org.evenkeel.session.reframing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.stream.LiveStreams;
import org.evenkeel.session.reframing.SessionWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to a session without its owner, told live. */
@RestController
class SessionStreamController {

  private final SessionWords sessions;
  private final SessionStreamView view;
  private final LiveStreams streams;

  SessionStreamController(SessionWords sessions, SessionStreamView view, LiveStreams streams) {
    this.sessions = sessions;
    this.view = view;
    this.streams = streams;
  }

  @Requires("sessions:own")
  @GetMapping("/api/v1/spark/sessions/{id}/stream")
  @Operation(
      description =
          """
          Server-sent events of one's own session. `ready` says that the stream stands; load the session after \
          it, then apply what comes. `reframes-ready` carries `session_id` and `personal_reframes`, which are \
          empty when nothing is offered. `Last-Event-ID` resumes behind that event; an id that is unknown or older \
          than the service keeps gets `reset` instead of `ready`: load the session again. `reauthenticate` is the \
          last event when the token ends.\
          """)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = String.class)))
  ResponseEntity<SseEmitter> stream(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request) {
    UUID reader = caller.userId();
    if (!sessions.exists(reader, id)) {
      throw new ProblemException(CommonProblems.NOT_FOUND);
    }
    return streams.open(request, reader, reader.toString(), lastEventId, view.of(id));
  }
}
