package org.evenkeel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** An identity provider's tokens without the identity provider: own key, own metadata server. */
public final class TokenFactory implements AutoCloseable {

  private static final int KEY_BITS = 2048;

  private final RSAKey key;
  private final IssuerServer server;

  private TokenFactory(RSAKey key, IssuerServer server) {
    this.key = key;
    this.server = server;
  }

  /** Makes a key and serves it below {@link #issuer()}. */
  public static TokenFactory start() {
    try {
      RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
      return new TokenFactory(key, IssuerServer.start(new JWKSet(key.toPublicJWK())));
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made", e);
    } catch (IOException e) {
      throw new UncheckedIOException("no port could be opened", e);
    }
  }

  /** Value for EVENKEEL_ISSUER. */
  public String issuer() {
    return server.issuer();
  }

  /** A token to shape before it is signed. */
  public Token token(UUID userId) {
    return new Token(key, issuer()).subject(userId.toString());
  }

  /** Signed token of a member with a free subscription. */
  public String member(UUID userId) {
    return token(userId).roles("member").sign();
  }

  /** Signed token of somebody with a staff role, such as {@code responder} or {@code admin}. */
  public String staff(UUID userId, String role, String... permissions) {
    return token(userId).roles(role).permissions(permissions).sign();
  }

  /** Signed token of a service, as the client credentials grant gives it. */
  public String service(String name) {
    return token(UUID.randomUUID()).client(name).roles("service").sign();
  }

  /** Signed token that ended an hour ago. */
  public String expired(UUID userId) {
    return token(userId).roles("member").expired().sign();
  }

  /** Signed token for somebody else's API. */
  public String wrongAudience(UUID userId) {
    return token(userId).roles("member").audience("account").sign();
  }

  @Override
  public void close() {
    server.stop();
  }
}
