package org.evenkeel.platform.token;

import java.util.Set;

/**
 * What an access token must carry to be believed.
 *
 * @param issuer the realm's URL, exactly
 * @param audience must be among {@code aud}
 * @param algorithms the only accepted signature algorithms
 * @param type value of the claim {@code type}
 */
public record TokenRules(String issuer, String audience, Set<String> algorithms, String type) {

  public static final String AUDIENCE = "evenkeel-api";
  public static final String ACCESS = "access";

  public TokenRules {
    algorithms = Set.copyOf(algorithms);
  }

  public static TokenRules forIssuer(String issuer) {
    return new TokenRules(issuer, AUDIENCE, Set.of("RS256", "ES256"), ACCESS);
  }

  /** Keycloak's address of the signing keys. */
  public String jwksUri() {
    return issuer + "/protocol/openid-connect/certs";
  }
}
