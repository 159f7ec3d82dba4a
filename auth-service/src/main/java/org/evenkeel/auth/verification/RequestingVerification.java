package org.evenkeel.auth.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.evenkeel.auth.account.Account;
import org.evenkeel.auth.verification.messaging.VerificationFacts;
import org.evenkeel.platform.time.Moments;
import org.springframework.stereotype.Service;

/** Makes a token and asks for the mail that carries it; joins the caller's transaction. */
@Service
public class RequestingVerification {

  private static final int TOKEN_BYTES = 32;

  private final VerificationTokens tokens;
  private final VerificationFacts facts;
  private final VerificationSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RequestingVerification(
      VerificationTokens tokens,
      VerificationFacts facts,
      VerificationSettings settings,
      Clock clock) {
    this.tokens = tokens;
    this.facts = facts;
    this.settings = settings;
    this.clock = clock;
  }

  public void request(Account account) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expiresAt = Moments.now(clock).plus(settings.life());
    tokens.store(token, account.userId(), expiresAt);
    facts.requested(account, token, expiresAt);
  }
}
