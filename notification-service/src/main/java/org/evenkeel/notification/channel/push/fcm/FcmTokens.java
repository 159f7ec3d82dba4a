package org.evenkeel.notification.channel.push.fcm;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.notification.channel.http.ProviderClient;
import org.evenkeel.notification.channel.http.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Access tokens, kept until shortly before they end. Source: Google, "Using OAuth 2.0 for server to
 * server applications" (RFC 7523).
 */
final class FcmTokens {

  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration ASSERTION_LIFE = Duration.ofHours(1);

  /** Renewed so long before the end: clocks differ and calls take time. */
  private static final Duration EARLY = Duration.ofMinutes(5);

  /** After a failure: whoever waited for it does not wait for the same once more. */
  private static final Duration REST = Duration.ofSeconds(3);

  private final ServiceAccount account;
  private final ProviderClient client;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Token current;

  /** When a token may be asked for again. */
  private Instant notBefore = Instant.MIN;

  FcmTokens(ServiceAccount account, ProviderClient client, Clock clock) {
    this.account = account;
    this.client = client;
    this.clock = clock;
  }

  private record Token(String value, Instant until) {

    @Override
    public String toString() {
      return "Token[until " + until + "]";
    }
  }

  /**
   * A token that should hold; empty when none can be had now, or the caller is interrupted.
   *
   * @param refused one that the API did not take, which is not handed out again; null for none
   */
  Optional<String> get(@Nullable String refused) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      Token token = current;
      if (token != null
          && !token.value().equals(refused)
          && clock.instant().isBefore(token.until())) {
        return Optional.of(token.value());
      }
      if (clock.instant().isBefore(notBefore)) {
        return Optional.empty();
      }
      current = fetch();
      if (current == null) {
        notBefore = clock.instant().plus(REST);
      }
      return Optional.ofNullable(current).map(Token::value);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Token fetch() {
    Instant now = clock.instant();
    String form = "grant_type=" + encoded(GRANT) + "&assertion=" + encoded(assertion(now));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account.tokenUri())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return switch (client.send(request)) {
      case Reply.Answered answered when answered.successful() -> token(answered.json(), now);
      case Reply.Answered answered -> null;
      case Reply.Failed failed -> null;
    };
  }

  private static @Nullable Token token(JsonNode answer, Instant now) {
    String value = answer.path("access_token").asString("");
    long seconds = answer.path("expires_in").asLong(0);
    return value.isEmpty() ? null : new Token(value, now.plusSeconds(seconds).minus(EARLY));
  }

  private String assertion(Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(account.clientEmail())
            .audience(account.tokenUri().toString())
            .claim("scope", SCOPE)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
            .build();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(account.keyId()).build(), claims);
    try {
      jwt.sign(new RSASSASigner(account.key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the service account's key does not sign", e);
    }
    return jwt.serialize();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
