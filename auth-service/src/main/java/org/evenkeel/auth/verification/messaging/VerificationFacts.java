package org.evenkeel.auth.verification.messaging;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.auth.account.Account;
import org.evenkeel.contracts.identity.EmailVerificationRequested;
import org.evenkeel.contracts.identity.EmailVerified;
import org.evenkeel.platform.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Asks for verification mails and tells of verified addresses. */
@Component
public class VerificationFacts {

  private final Outbox outbox;

  VerificationFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  public void requested(Account account, String token, Instant expiresAt) {
    outbox.publish(
        account.userId(),
        new EmailVerificationRequested(
            account.userId(),
            account.email().value(),
            account.profile().displayName(),
            token,
            expiresAt,
            account.profile().locale()));
  }

  public void verified(UUID userId, Instant at) {
    outbox.publish(userId, new EmailVerified(userId, at));
  }
}
