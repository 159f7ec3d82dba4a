package org.evenkeel.platform.web.http;

/**
 * A token fresh from the issuer.
 *
 * @param expiresIn life in seconds
 */
record IssuedToken(String accessToken, long expiresIn) {

  /** Hides the token. */
  @Override
  public String toString() {
    return "IssuedToken[" + expiresIn + " s]";
  }
}
