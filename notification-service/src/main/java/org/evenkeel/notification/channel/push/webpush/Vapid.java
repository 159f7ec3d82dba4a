package org.evenkeel.notification.channel.push.webpush;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says to push services who sends (RFC 8292). A token names one push service and ends. */
final class Vapid {

  /** RFC 8292 section 2: not more than 24 hours. */
  private static final Duration LIFE = Duration.ofHours(12);

  private static final Duration EARLY = Duration.ofHours(1);

  /** There are a handful of push services; an endpoint of another's making gets no place here. */
  private static final int MOST_KEPT = 100;

  private final ECPrivateKey key;
  private final String publicKey;
  private final String subject;
  private final Clock clock;
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  /**
   * Who sends.
   *
   * @throws IllegalStateException when the keys do not belong together
   */
  Vapid(ECPrivateKey key, String publicKey, String subject, Clock clock) {
    this.key = key;
    this.publicKey = publicKey;
    this.subject = subject;
    this.clock = clock;
    if (!belongTogether()) {
      throw new IllegalStateException("the keys of Web Push do not belong together");
    }
  }

  private record Token(String value, Instant until) {

    @Override
    public String toString() {
      return "Token[until " + until + "]";
    }
  }

  String publicKey() {
    return publicKey;
  }

  /** The header Authorization for a message to this endpoint. */
  String authorization(URI endpoint) {
    return "vapid t=" + token(origin(endpoint)) + ", k=" + publicKey;
  }

  private String token(String audience) {
    Instant now = clock.instant();
    Token known = kept.get(audience);
    if (known != null && now.isBefore(known.until().minus(EARLY))) {
      return known.value();
    }
    Token made = new Token(sign(audience, now.plus(LIFE)).serialize(), now.plus(LIFE));
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(audience, made);
    return made.value();
  }

  private SignedJWT sign(String audience, Instant until) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.ES256),
            new JWTClaimsSet.Builder()
                .audience(audience)
                .subject(subject)
                .expirationTime(Date.from(until))
                .build());
    try {
      jwt.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key of Web Push does not sign", e);
    }
    return jwt;
  }

  private boolean belongTogether() {
    try {
      ECPublicKey shown =
          P256.publicKey(Base64.getUrlDecoder().decode(publicKey))
              .orElseThrow(() -> new IllegalStateException("no public key of P-256"));
      return sign("https://example.org", clock.instant()).verify(new ECDSAVerifier(shown));
    } catch (JOSEException | IllegalArgumentException e) {
      throw new IllegalStateException("the public key of Web Push cannot be read", e);
    }
  }

  private static String origin(URI endpoint) {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    return endpoint.getScheme() + "://" + endpoint.getHost() + port;
  }
}
