package org.evenkeel.auth.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.auth.account.Accounts;
import org.evenkeel.auth.verification.messaging.VerificationFacts;
import org.evenkeel.platform.time.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a token for the proof that an address is its owner's. */
@Service
public class Verifying {

  private static final Logger LOG = LoggerFactory.getLogger(Verifying.class);

  private final VerificationTokens tokens;
  private final Accounts accounts;
  private final VerificationFacts facts;
  private final Clock clock;

  Verifying(VerificationTokens tokens, Accounts accounts, VerificationFacts facts, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.facts = facts;
    this.clock = clock;
  }

  /** Whose address it is; empty when the token was used or is too old. */
  @Transactional
  public Optional<UUID> verify(String token) {
    Instant now = Moments.now(clock);
    Optional<UUID> owner = tokens.use(token, now);
    owner.ifPresent(
        userId -> {
          accounts.verify(userId, now);
          facts.verified(userId, now);
          LOG.info("Address of {} verified", userId);
        });
    return owner;
  }
}
