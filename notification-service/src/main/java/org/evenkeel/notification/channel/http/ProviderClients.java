package org.evenkeel.notification.channel.http;

import java.net.http.HttpClient;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** Makes clients of providers, which are at addresses that the operator configures. */
@Component
public class ProviderClients {

  private final OutgoingSettings settings;
  private final SSLContext tls;
  private final Clock clock;

  @Autowired
  ProviderClients(OutgoingSettings settings, SslBundles bundles, Clock clock) {
    this(settings, Tls.of(settings, bundles), clock);
  }

  /** With trust of one's own. */
  public ProviderClients(OutgoingSettings settings, SSLContext tls, Clock clock) {
    this.settings = settings;
    this.tls = tls;
    this.clock = clock;
  }

  /** A client that speaks HTTP/1.1. */
  public ProviderClient http1() {
    return client(HttpClient.Version.HTTP_1_1);
  }

  /** A client that speaks HTTP/2 where the server does; over TLS they agree by ALPN. */
  public ProviderClient http2() {
    return client(HttpClient.Version.HTTP_2);
  }

  private ProviderClient client(HttpClient.Version version) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(version)
            .sslContext(tls)
            .connectTimeout(settings.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new ProviderClient(http, settings.answer(), clock);
  }
}
