package org.evenkeel.auth.registration;

import java.util.UUID;

/** What asking for an account comes to. */
public sealed interface RegistrationOutcome {

  /** The account is open; a repeated request comes to the same. */
  record Registered(UUID userId) implements RegistrationOutcome {}

  /** Somebody has an account with this address. */
  record EmailTaken() implements RegistrationOutcome {}

  /** A registration with this address or key has not ended yet. */
  record StillRunning() implements RegistrationOutcome {}

  /** The key was used with another body. */
  record KeyReused() implements RegistrationOutcome {}

  /** The password is refused. */
  record WeakPassword(String why) implements RegistrationOutcome {}

  /** The identity provider does not take the address. */
  record EmailRefused() implements RegistrationOutcome {}
}
