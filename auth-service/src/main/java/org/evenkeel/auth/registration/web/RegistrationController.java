package org.evenkeel.auth.registration.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.evenkeel.auth.registration.Register;
import org.evenkeel.auth.registration.Registering;
import org.evenkeel.auth.registration.RegistrationOutcome.EmailRefused;
import org.evenkeel.auth.registration.RegistrationOutcome.EmailTaken;
import org.evenkeel.auth.registration.RegistrationOutcome.KeyReused;
import org.evenkeel.auth.registration.RegistrationOutcome.Registered;
import org.evenkeel.auth.registration.RegistrationOutcome.StillRunning;
import org.evenkeel.auth.registration.RegistrationOutcome.WeakPassword;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegistrationController {

  static final ProblemCode EMAIL_TAKEN =
      new ProblemCode(
          "EVK-AUTH-1001",
          409,
          "Address has an account",
          "There is an account with this address. You can sign in with it.");

  private static final URI OWN_ACCOUNT = URI.create("/api/v1/users/me");

  private final Registering registering;
  private final RequestFingerprints fingerprints;

  RegistrationController(Registering registering, RequestFingerprints fingerprints) {
    this.registering = registering;
    this.fingerprints = fingerprints;
  }

  @Public
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/api/v1/auth/register")
  ResponseEntity<RegisterAnswer> register(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody RegisterRequest body) {
    Register command =
        new Register(body.toApplication(), body.password(), fingerprints.of(key, body));
    return switch (registering.register(command)) {
      case Registered registered ->
          ResponseEntity.created(OWN_ACCOUNT)
              .body(RegisterAnswer.of(registered.userId(), command.application()));
      case EmailTaken taken -> throw new ProblemException(EMAIL_TAKEN);
      case StillRunning running -> throw new ProblemException(CommonProblems.IN_FLIGHT);
      case KeyReused reused -> throw new ProblemException(CommonProblems.KEY_REUSED);
      case WeakPassword weak -> throw invalid("password", weak.why());
      case EmailRefused refused -> throw invalid("email", "must be an address that takes mail");
    };
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(CommonProblems.INVALID)
        .withErrors(List.of(new FieldProblem(field, message)));
  }
}
