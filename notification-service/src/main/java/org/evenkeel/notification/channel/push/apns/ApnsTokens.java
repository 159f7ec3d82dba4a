package org.evenkeel.notification.channel.push.apns;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Provider tokens. Apple refuses one older than 60 minutes, and a provider that renews more often
 * than every 20. Source: Apple, "Establishing a token-based connection to APNs".
 */
final class ApnsTokens {

  private static final Duration LIFE = Duration.ofMinutes(45);

  private final ECPrivateKey key;
  private final String keyId;
  private final String teamId;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token current;

  ApnsTokens(ECPrivateKey key, String keyId, String teamId, Clock clock) {
    this.key = key;
    this.keyId = keyId;
    this.teamId = teamId;
    this.clock = clock;
  }

  private record Token(String value, Instant issuedAt) {

    @Override
    public String toString() {
      return "Token[" + issuedAt + "]";
    }
  }

  /**
   * The token to show.
   *
   * @param expired one that Apple called expired, which is not handed out again; null for none
   */
  String get(@Nullable String expired) {
    lock.lock();
    try {
      Token token = current;
      Instant now = clock.instant();
      if (token == null
          || token.value().equals(expired)
          || !now.isBefore(token.issuedAt().plus(LIFE))) {
        token = new Token(sign(now), now);
        current = token;
      }
      return token.value();
    } finally {
      lock.unlock();
    }
  }

  private String sign(Instant now) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build(),
            new JWTClaimsSet.Builder().issuer(teamId).issueTime(Date.from(now)).build());
    try {
      jwt.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key of APNs does not sign", e);
    }
    return jwt.serialize();
  }
}
