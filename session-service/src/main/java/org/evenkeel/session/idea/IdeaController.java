package org.evenkeel.session.idea;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.EntityTags;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own ideas, one at a time. */
@RestController
@RequestMapping(CapturedAnswers.PATH)
class IdeaController {

  private final CapturingIdeas capturing;
  private final ChangingIdea changing;
  private final JdbcIdeas ideas;
  private final IdeaTexts texts;
  private final IdempotentPosts posts;
  private final DataKeys keys;

  IdeaController(
      CapturingIdeas capturing,
      ChangingIdea changing,
      JdbcIdeas ideas,
      IdeaTexts texts,
      IdempotentPosts posts,
      DataKeys keys) {
    this.capturing = capturing;
    this.changing = changing;
    this.ideas = ideas;
    this.texts = texts;
    this.posts = posts;
    this.keys = keys;
  }

  @PostMapping
  @Requires("sessions:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = IdeaView.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdeaView.class)))
  ResponseEntity<byte[]> capture(
      Caller caller,
      Screening screening,
      @Valid @RequestBody IdeaRequests.Capture body,
      HttpServletRequest request) {
    haveKeyAtHand(caller);
    return posts.run(
        caller,
        "ideas.capture",
        request,
        body,
        () ->
            CapturedAnswers.of(
                capturing.capture(caller, body.upload(), screening),
                idea -> IdeaView.of(idea, texts.open(idea), screening)));
  }

  @GetMapping("/{id}")
  @Requires("sessions:own")
  ResponseEntity<IdeaView> get(Caller caller, @PathVariable UUID id) {
    return ideas
        .find(caller.userId(), id)
        .map(idea -> tagged(idea, null))
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }

  @PutMapping("/{id}")
  @Requires("sessions:own")
  ResponseEntity<IdeaView> revise(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody IdeaRequests.Revision body) {
    haveKeyAtHand(caller);
    IdeaContent content = IdeaContent.of(body.content(), body.tags());
    return tagged(
        done(
            changing.revise(
                caller.userId(),
                id,
                EntityTags.accepting(ifMatch),
                content,
                body.pinned(),
                screening)),
        screening);
  }

  @PutMapping("/{id}/pin")
  @Requires("sessions:own")
  ResponseEntity<IdeaView> pin(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody IdeaRequests.Pin body) {
    haveKeyAtHand(caller);
    return tagged(
        done(changing.pin(caller.userId(), id, EntityTags.accepting(ifMatch), body.pinned())),
        screening);
  }

  @PutMapping("/{id}/task")
  @Requires("sessions:own")
  ResponseEntity<IdeaView> becomeTask(
      Caller caller,
      Screening screening,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody IdeaRequests.Task body) {
    haveKeyAtHand(caller);
    return tagged(
        done(
            changing.becomeTask(caller.userId(), id, EntityTags.accepting(ifMatch), body.taskId())),
        screening);
  }

  @DeleteMapping("/{id}")
  @Requires("sessions:own")
  @ApiResponse(responseCode = "204")
  ResponseEntity<Void> delete(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    haveKeyAtHand(caller);
    done(changing.delete(caller.userId(), id, EntityTags.accepting(ifMatch)));
    return ResponseEntity.noContent().build();
  }

  /** Nobody should wait for the key service with a transaction open. */
  private void haveKeyAtHand(Caller caller) {
    keys.of(caller.userId());
  }

  private static Idea done(ChangeOutcome outcome) {
    return switch (outcome) {
      case ChangeOutcome.Done(Idea idea) -> idea;
      case ChangeOutcome.Missing missing -> throw new ProblemException(CommonProblems.NOT_FOUND);
      case ChangeOutcome.Stale stale -> throw new ProblemException(CommonProblems.STALE);
    };
  }

  private ResponseEntity<IdeaView> tagged(Idea idea, @Nullable Screening screening) {
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, EntityTags.of(idea.version()))
        .body(IdeaView.of(idea, texts.open(idea), screening));
  }
}
