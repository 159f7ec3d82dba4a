package org.evenkeel.auth.session;

import org.evenkeel.auth.identity.Tokens;

/** What asking for tokens comes to. */
public sealed interface SignInOutcome {

  /** Tokens of a session. */
  record SignedIn(Tokens tokens) implements SignInOutcome {}

  /** Wrong, locked, used or ended; the client is not told which. */
  record NotSignedIn() implements SignInOutcome {}
}
