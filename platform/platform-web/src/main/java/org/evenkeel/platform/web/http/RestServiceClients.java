package org.evenkeel.platform.web.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.evenkeel.platform.web.RequestIds;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Clients over the JDK's HTTP client. Redirects are not followed: a token stays where it goes. */
final class RestServiceClients implements ServiceClients {

  private final Supplier<RestClient.Builder> builders;
  private final ServiceAddresses addresses;
  private final ServiceTokens tokens;

  RestServiceClients(
      Supplier<RestClient.Builder> builders, ServiceAddresses addresses, ServiceTokens tokens) {
    this.builders = builders;
    this.addresses = addresses;
    this.tokens = tokens;
  }

  @Override
  public RestClient to(String serviceName, Duration connect, Duration read) {
    return builders
        .get()
        .baseUrl(addresses.of(serviceName))
        .requestFactory(requests(connect, read))
        .requestInterceptor(this::identify)
        .build();
  }

  static ClientHttpRequestFactory requests(Duration connect, Duration read) {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
        .build(
            HttpClientSettings.defaults()
                .withTimeouts(connect, read)
                .withRedirects(HttpRedirects.DONT_FOLLOW));
  }

  private ClientHttpResponse identify(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    HttpHeaders headers = request.getHeaders();
    headers.setBearerAuth(tokens.current());
    String requestId = RequestIds.current();
    if (requestId != null && !headers.containsHeader(RequestIds.HEADER)) {
      headers.set(RequestIds.HEADER, requestId);
    }
    return execution.execute(request, body);
  }
}
