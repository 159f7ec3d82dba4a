package org.evenkeel.platform.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/** Signing keys of the identity provider, fetched lazily. */
public final class Jwks {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(15);

  /** Tokens with made-up key ids must not make us hammer the issuer: two fetches in this time. */
  private static final Duration LOOK_UPS = Duration.ofSeconds(10);

  private static final Duration OUTAGE = Duration.ofHours(4);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int SIZE_LIMIT = 64 * 1024;

  private Jwks() {}

  /** A source that keeps answering from its cache for 4 hours while the issuer is away. */
  public static JWKSource<SecurityContext> outageTolerant(TokenRules rules) {
    try {
      return JWKSourceBuilder.create(
              URI.create(rules.jwksUri()).toURL(),
              new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, SIZE_LIMIT))
          .cache(FRESH.toMillis(), REFRESH_TIMEOUT.toMillis())
          .rateLimited(LOOK_UPS.toMillis())
          .retrying(true)
          .outageTolerant(OUTAGE.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("the issuer is not a URL", e);
    }
  }
}
