package org.evenkeel.auth.identity.keycloak;

import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** Keycloak answered, but not in a way that helps. */
final class Away {

  private Away() {}

  static IdentityProviderAwayException because(String what) {
    return new IdentityProviderAwayException(what, new ResourceAccessException(what));
  }

  /** No answer, or one that cannot be read, such as the error page of a server that starts. */
  static IdentityProviderAwayException because(String what, RestClientException failure) {
    return failure instanceof ResourceAccessException
        ? new IdentityProviderAwayException(what, failure)
        : because(what + ": " + failure.getClass().getSimpleName());
  }
}
