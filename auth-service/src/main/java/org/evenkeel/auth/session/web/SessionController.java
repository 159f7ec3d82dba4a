package org.evenkeel.auth.session.web;

import jakarta.validation.Valid;
import java.util.List;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.identity.TokenClaims;
import org.evenkeel.auth.session.EndingSessions;
import org.evenkeel.auth.session.Refreshing;
import org.evenkeel.auth.session.SignInOutcome;
import org.evenkeel.auth.session.SignInOutcome.NotSignedIn;
import org.evenkeel.auth.session.SignInOutcome.SignedIn;
import org.evenkeel.auth.session.SigningIn;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens are never stored for a repeated request: signing in again is a new session. */
@RestController
class SessionController {

  static final ProblemCode WRONG_CREDENTIALS =
      new ProblemCode(
          "EVK-AUTH-1002",
          401,
          "Sign-in refused",
          "Address and password do not fit together. Please check both, or wait a little.");
  static final ProblemCode REFRESH_REFUSED =
      new ProblemCode(
          "EVK-AUTH-1003", 401, "Refresh token refused", "Please sign in again to go on.");

  private final SigningIn signingIn;
  private final Refreshing refreshing;
  private final EndingSessions ending;

  SessionController(SigningIn signingIn, Refreshing refreshing, EndingSessions ending) {
    this.signingIn = signingIn;
    this.refreshing = refreshing;
    this.ending = ending;
  }

  @Public
  @PostMapping("/api/v1/auth/login")
  ResponseEntity<TokensAnswer> login(@Valid @RequestBody LoginRequest body) {
    return answer(
        signingIn.signIn(new EmailAddress(body.email()), body.password(), body.mfaCode()),
        WRONG_CREDENTIALS);
  }

  @Public
  @PostMapping("/api/v1/auth/refresh")
  ResponseEntity<TokensAnswer> refresh(@Valid @RequestBody RefreshRequest body) {
    return answer(refreshing.refresh(body.refreshToken()), REFRESH_REFUSED);
  }

  /** Ends the session of the access token; the refresh token must be of the same one. */
  @Requires("account:own")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/api/v1/auth/logout")
  ResponseEntity<Void> logout(@Valid @RequestBody RefreshRequest body, Caller caller) {
    String sessionId = caller.sessionId();
    boolean own =
        TokenClaims.of(body.refreshToken())
            .filter(claims -> claims.sessionId().equals(sessionId))
            .isPresent();
    if (sessionId == null || !own) {
      throw new ProblemException(CommonProblems.INVALID)
          .withErrors(
              List.of(new FieldProblem("refresh_token", "must be the one of this session")));
    }
    ending.end(sessionId);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<TokensAnswer> answer(SignInOutcome outcome, ProblemCode refusal) {
    return switch (outcome) {
      case SignedIn signedIn ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(TokensAnswer.of(signedIn.tokens()));
      case NotSignedIn no -> throw new ProblemException(refusal);
    };
  }
}
