package org.evenkeel.crisis.service.contact.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.evenkeel.crisis.service.contact.application.AnsweringInvitation;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A contact, who has no account, answers with the link they were sent. */
@RestController
class InvitationController {

  private final AnsweringInvitation answering;
  private final DataKeys keys;
  private final IdempotentPosts posts;

  InvitationController(AnsweringInvitation answering, DataKeys keys, IdempotentPosts posts) {
    this.answering = answering;
    this.keys = keys;
    this.posts = posts;
  }

  /**
   * The answer.
   *
   * @param token of the link
   * @param accepts false to say no, which is possible at any time; left out it is a yes
   */
  record AnswerRequest(@NotBlank @Size(max = 100) String token, @Nullable Boolean accepts) {

    boolean yes() {
      return accepts == null || accepts;
    }

    /** Hides the token. */
    @Override
    public String toString() {
      return "AnswerRequest[...]";
    }
  }

  record AnswerView(String state) {}

  @Public
  @PostMapping("/api/v1/crisis/emergency-contact/confirmations")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AnswerView.class)))
  ResponseEntity<byte[]> answer(
      @Valid @RequestBody AnswerRequest body, HttpServletRequest request) {
    if (body.yes()) {
      // Nobody should wait for the key service with a transaction open.
      answering.memberOf(body.token()).ifPresent(keys::of);
    }
    return posts.runAnonymous(
        "crisis.emergency-contact.answer",
        request,
        body,
        () ->
            ResponseEntity.ok(
                new AnswerView(
                    ContactProblems.answeredOrRefused(answering.answer(body.token(), body.yes()))
                        .state()
                        .code())));
  }
}
