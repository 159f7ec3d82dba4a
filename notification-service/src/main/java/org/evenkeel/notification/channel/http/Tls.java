package org.evenkeel.notification.channel.http;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundles;

/** Whom outgoing calls trust. */
final class Tls {

  private Tls() {}

  static SSLContext of(OutgoingSettings settings, SslBundles bundles) {
    String bundle = settings.sslBundle();
    if (bundle != null) {
      return bundles.getBundle(bundle).createSslContext();
    }
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no TLS", e);
    }
  }
}
