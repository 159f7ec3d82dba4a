package org.evenkeel.platform.web.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who showed a token that holds: a user or a service. The token itself is not kept. */
final class TokenAuthentication extends AbstractAuthenticationToken {

  private final transient Object principal;

  TokenAuthentication(Object principal) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.principal = principal;
    super.setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return principal;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
