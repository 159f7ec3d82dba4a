package org.evenkeel.auth.identity;

/** The identity provider did not answer as it should; the message holds nothing of the request. */
public final class IdentityProviderAwayException extends RuntimeException {

  /**
   * Tells what failed.
   *
   * @param cause an outage as the platform knows them, so that clients are told to come again
   */
  public IdentityProviderAwayException(String what, Throwable cause) {
    super("identity provider: " + what, cause);
  }
}
