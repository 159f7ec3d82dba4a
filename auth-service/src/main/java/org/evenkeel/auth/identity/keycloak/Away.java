package org.evenkeel.auth.identity.keycloak;

import org.evenkeel.auth.identity.IdentityProviderAwayException;
import org.springframework.web.client.ResourceAccessException;

/** Keycloak answered, but not in a way that helps. */
final class Away {

  private Away() {}

  static IdentityProviderAwayException because(String what) {
    return new IdentityProviderAwayException(what, new ResourceAccessException(what));
  }
}
