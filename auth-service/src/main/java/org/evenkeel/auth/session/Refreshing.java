package org.evenkeel.auth.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.evenkeel.auth.identity.TokenClaims;
import org.evenkeel.auth.identity.TokenGrants;
import org.evenkeel.auth.identity.TokenGrants.Outcome;
import org.evenkeel.auth.session.SignInOutcome.NotSignedIn;
import org.evenkeel.auth.session.SignInOutcome.SignedIn;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Trades a refresh token for new tokens, once. Our own record of used tokens finds a second use
 * where Keycloak's does not: within the same second, and after a restart.
 */
@Service
public class Refreshing {

  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

  private final TokenGrants grants;
  private final RefreshUses uses;
  private final RevokedSessions revoked;
  private final EndingSessions ending;
  private final Clock clock;
  private final MeterRegistry meters;

  Refreshing(
      TokenGrants grants,
      RefreshUses uses,
      RevokedSessions revoked,
      EndingSessions ending,
      Clock clock,
      MeterRegistry meters) {
    this.grants = grants;
    this.uses = uses;
    this.revoked = revoked;
    this.ending = ending;
    this.clock = clock;
    this.meters = meters;
  }

  public SignInOutcome refresh(String refreshToken) {
    Optional<TokenClaims> claims = TokenClaims.of(refreshToken);
    if (claims.isEmpty() || revoked.contains(claims.get().sessionId())) {
      return refused("refused");
    }
    Instant expiresAt = claims.get().expiresAt();
    return switch (uses.use(refreshToken, expiresAt, Moments.now(clock))) {
      case RefreshUses.First first -> trade(refreshToken);
      case RefreshUses.Again again -> endFamily(again.sessionId());
    };
  }

  private SignInOutcome trade(String refreshToken) {
    return switch (ask(refreshToken)) {
      case TokenGrants.Granted granted -> unlessEnded(refreshToken, granted);
      case TokenGrants.Refused refused -> {
        uses.undo(refreshToken);
        yield refused("refused");
      }
    };
  }

  /** The provider may not have seen the token, so the client may come again with it. */
  private Outcome ask(String refreshToken) {
    try {
      return grants.refresh(refreshToken);
    } catch (IdentityProviderAwayException e) {
      uses.undo(refreshToken);
      throw e;
    }
  }

  /**
   * An end that raced this refresh may have come first at the provider, which then made the session
   * anew. It was recorded before the provider was told, so it is seen here and told again.
   */
  private SignInOutcome unlessEnded(String refreshToken, TokenGrants.Granted granted) {
    String sessionId = TokenClaims.of(granted.tokens().accessToken()).orElseThrow().sessionId();
    boolean reused = uses.traded(refreshToken, sessionId);
    if (reused || revoked.contains(sessionId)) {
      return endFamily(sessionId);
    }
    meters.counter("auth.refreshes", "outcome", "refreshed").increment();
    return new SignedIn(granted.tokens());
  }

  private SignInOutcome endFamily(@Nullable String sessionId) {
    if (sessionId != null) {
      LOG.warn(
          "Session {} ends, because a refresh token of it was used twice or too late", sessionId);
      ending.end(sessionId);
    }
    return refused("reused");
  }

  private SignInOutcome refused(String outcome) {
    meters.counter("auth.refreshes", "outcome", outcome).increment();
    return new NotSignedIn();
  }
}
