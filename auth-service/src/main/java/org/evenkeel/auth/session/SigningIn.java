package org.evenkeel.auth.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.account.EmailAddress;
import org.evenkeel.auth.identity.TokenClaims;
import org.evenkeel.auth.identity.TokenGrants;
import org.evenkeel.auth.identity.Tokens;
import org.evenkeel.auth.registration.MendingRegistrations;
import org.evenkeel.auth.session.SignInOutcome.NotSignedIn;
import org.evenkeel.auth.session.SignInOutcome.SignedIn;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Signs in with address and password. */
@Service
public class SigningIn {

  private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

  private final TokenGrants grants;
  private final Accounts accounts;
  private final MendingRegistrations mending;
  private final Clock clock;
  private final MeterRegistry meters;

  SigningIn(
      TokenGrants grants,
      Accounts accounts,
      MendingRegistrations mending,
      Clock clock,
      MeterRegistry meters) {
    this.grants = grants;
    this.accounts = accounts;
    this.mending = mending;
    this.clock = clock;
    this.meters = meters;
  }

  public SignInOutcome signIn(EmailAddress email, String password, @Nullable String mfaCode) {
    return switch (grants.signIn(email.value(), password, mfaCode)) {
      case TokenGrants.Granted granted -> {
        count("signed-in");
        note(email, granted.tokens());
        yield new SignedIn(granted.tokens());
      }
      case TokenGrants.Refused refused -> {
        count("refused");
        yield new NotSignedIn();
      }
    };
  }

  private void note(EmailAddress email, Tokens tokens) {
    UUID userId = TokenClaims.of(tokens.accessToken()).orElseThrow().subject();
    if (!accounts.signedIn(userId, Moments.now(clock))) {
      mending.mend(email);
      accounts.signedIn(userId, Moments.now(clock));
    }
    LOG.info("{} signed in", userId);
  }

  private void count(String outcome) {
    meters.counter("auth.logins", "outcome", outcome).increment();
  }
}
