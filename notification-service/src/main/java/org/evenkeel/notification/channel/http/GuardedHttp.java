package org.evenkeel.notification.channel.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.evenkeel.notification.channel.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that people name: only to public hosts, without following redirects, and never
 * longer than the settings allow, however slowly the other side answers. Its words are not read.
 */
@Component
public class GuardedHttp implements DisposableBean {

  private static final int PER_HOST = 20;
  private static final int IN_ALL = 200;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;
  private final Duration longest;
  private final Clock clock;

  @Autowired
  GuardedHttp(OutgoingSettings settings, PublicHosts hosts, SslBundles bundles, Clock clock) {
    this(settings, hosts, Tls.of(settings, bundles), clock);
  }

  /** With trust of one's own. */
  public GuardedHttp(OutgoingSettings settings, PublicHosts hosts, SSLContext tls, Clock clock) {
    this.longest = settings.connect().plus(settings.answer());
    this.clock = clock;
    this.watch = watch();
    this.client = client(settings, hosts, tls);
  }

  private static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("outgoing-watch").unstarted(task));
    watch.setRemoveOnCancelPolicy(true);
    return watch;
  }

  private static CloseableHttpClient client(
      OutgoingSettings settings, PublicHosts hosts, SSLContext tls) {
    ConnectionConfig connections =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connect()))
            .setSocketTimeout(Timeout.of(settings.answer()))
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
            .setTimeToLive(TimeValue.ofMinutes(1))
            .build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultConnectionConfig(connections)
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(IN_ALL)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Evenkeel")
        .build();
  }

  /** What came of a post. */
  public sealed interface Posted {

    /**
     * An answer.
     *
     * @param retryAfter when the receiver wants to be asked again; null when it did not say
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Posted {}

    /** No answer. */
    record Failed(SendOutcome outcome) implements Posted {}
  }

  /** Whatever the network or the receiver does is a result. */
  public Posted post(URI address, Map<String, String> headers, byte[] body, String contentType) {
    HttpPost post = new HttpPost(address);
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
    ScheduledFuture<?> end =
        watch.schedule(() -> post.cancel(), longest.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
      Header retry = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
      return new Posted.Answered(
          response.getCode(),
          RetryAfter.read(Optional.ofNullable(retry).map(Header::getValue), clock));
    } catch (IOException e) {
      return new Posted.Failed(outcome(e));
    } finally {
      end.cancel(false);
    }
  }

  private static SendOutcome outcome(IOException failure) {
    return switch (failure) {
      case PublicHosts.NotPublicException e -> new SendOutcome.Refused("address_not_public");
      case UnknownHostException e -> new SendOutcome.Unavailable("unknown_host", null);
      case ConnectTimeoutException e -> new SendOutcome.Unavailable("connect_timeout", null);
      case ConnectException e -> new SendOutcome.Unavailable("connect", null);
      case SSLHandshakeException e -> new SendOutcome.Unavailable("tls", null);
      case SSLPeerUnverifiedException e -> new SendOutcome.Unavailable("tls", null);
      default -> new SendOutcome.Unknown("no_answer");
    };
  }

  @Override
  public void destroy() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
