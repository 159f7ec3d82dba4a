package org.evenkeel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Claims of an access token as the realm puts them, before it is signed. */
public final class Token {

  private static final Duration LIFE = Duration.ofMinutes(15);

  private final RSAKey key;
  private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

  Token(RSAKey key, String issuer) {
    this.key = key;
    Instant now = Instant.now();
    claims
        .issuer(issuer)
        .audience(List.of("evenkeel-api"))
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .claim("azp", "evenkeel-app")
        .claim("sid", UUID.randomUUID().toString())
        .claim("typ", "Bearer")
        .claim("type", "access")
        .claim("tier", "free")
        .claim("roles", List.of())
        .claim("permissions", List.of())
        .claim("country", "US")
        .claim("zoneinfo", "America/New_York")
        .claim("locale", "en-US")
        .claim("email_verified", true);
  }

  public Token subject(String subject) {
    claims.subject(subject);
    return this;
  }

  public Token roles(String... roles) {
    return claim("roles", List.of(roles));
  }

  public Token permissions(String... permissions) {
    return claim("permissions", List.of(permissions));
  }

  public Token audience(String audience) {
    claims.audience(List.of(audience));
    return this;
  }

  /** Where the person is: ISO country, IANA zone, BCP 47 locale. */
  public Token place(String country, String zone, String locale) {
    return claim("country", country).claim("zoneinfo", zone).claim("locale", locale);
  }

  public Token sid(String sid) {
    return claim("sid", sid);
  }

  public Token jti(String jti) {
    claims.jwtID(jti);
    return this;
  }

  public Token expired() {
    Instant past = Instant.now().minus(Duration.ofHours(1));
    claims.issueTime(Date.from(past.minus(LIFE))).expirationTime(Date.from(past));
    return this;
  }

  /** Any other claim. */
  public Token claim(String name, Object value) {
    claims.claim(name, value);
    return this;
  }

  /** A claim that the identity provider does not know of this person. */
  public Token without(String name) {
    claims.claim(name, null);
    return this;
  }

  Token client(String name) {
    return claim("azp", name).claim("client_id", name);
  }

  /** The compact form, without {@code Bearer}. */
  public String sign() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }
}
