package org.evenkeel.auth.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.auth.account.TraitsMirror;
import org.evenkeel.auth.verification.Verifying;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EmailVerificationController {

  static final ProblemCode GONE =
      new ProblemCode(
          "EVK-AUTH-1004",
          410,
          "Verification token was used or is too old",
          "This link was used already or is too old. You can ask for a new one.");

  private final Verifying verifying;
  private final TraitsMirror mirror;
  private final IdempotentPosts posts;

  EmailVerificationController(Verifying verifying, TraitsMirror mirror, IdempotentPosts posts) {
    this.verifying = verifying;
    this.mirror = mirror;
    this.posts = posts;
  }

  @Public
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/api/v1/auth/email-verifications")
  ResponseEntity<byte[]> verify(
      @Valid @RequestBody EmailVerificationRequest body, HttpServletRequest request) {
    AtomicReference<UUID> verified = new AtomicReference<>();
    ResponseEntity<byte[]> answer =
        posts.runAnonymous(
            "auth.email-verification",
            request,
            body,
            () -> {
              verified.set(
                  verifying.verify(body.token()).orElseThrow(() -> new ProblemException(GONE)));
              return ResponseEntity.noContent().build();
            });
    UUID userId = verified.get();
    if (userId != null) {
      mirror.mirror(userId);
    }
    return answer;
  }
}
