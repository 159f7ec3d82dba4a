package org.evenkeel.auth.session.web;

import org.evenkeel.auth.identity.Tokens;

/** Tokens of a session; {@code expiresIn} is the access token's life in seconds. */
record TokensAnswer(String accessToken, String refreshToken, String tokenType, long expiresIn) {

  static TokensAnswer of(Tokens tokens) {
    return new TokensAnswer(
        tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.expiresIn());
  }

  /** Hides the tokens. */
  @Override
  public String toString() {
    return "TokensAnswer[...]";
  }
}
