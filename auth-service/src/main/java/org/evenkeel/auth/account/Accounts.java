package org.evenkeel.auth.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All accounts. Writing joins the caller's transaction. */
public interface Accounts {

  Set<String> ROLES = Set.of("member", "therapist", "responder", "admin", "operator");

  Optional<UUID> idOf(EmailAddress email);

  Optional<Account> find(UUID userId);

  /** As {@link #find}, and nobody else changes the account until the transaction ends. */
  Optional<Account> lock(UUID userId);

  /**
   * Opens an account.
   *
   * @return whether this call opened it; false when it stood already
   */
  boolean open(Account account, AcceptedTexts texts);

  /** Stores a changed profile; later tokens will say so. */
  void change(UUID userId, Profile profile);

  /** Stores that the address is the person's; later tokens will say so. */
  void verify(UUID userId, Instant at);

  /** Notes a sign-in; false when there is no such account. */
  boolean signedIn(UUID userId, Instant at);
}
