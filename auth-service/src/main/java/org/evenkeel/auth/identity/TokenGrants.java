package org.evenkeel.auth.identity;

import org.jspecify.annotations.Nullable;

/**
 * Trades credentials for tokens at the identity provider. Throws {@link
 * IdentityProviderAwayException} when it does not answer.
 */
public interface TokenGrants {

  /** What a trade comes to. */
  sealed interface Outcome {}

  /** The provider gave tokens. */
  record Granted(Tokens tokens) implements Outcome {}

  /** Wrong, locked or no longer valid; the provider does not say which. */
  record Refused() implements Outcome {}

  /** By address and password; unknown address and wrong password take equally long. */
  Outcome signIn(String email, String password, @Nullable String mfaCode);

  /** By a refresh token, which is used up by it. */
  Outcome refresh(String refreshToken);
}
