package org.evenkeel.auth.identity;

/**
 * Tokens of one session.
 *
 * @param expiresIn life of the access token in seconds
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {

  /** Hides the tokens. */
  @Override
  public String toString() {
    return "Tokens[...]";
  }
}
