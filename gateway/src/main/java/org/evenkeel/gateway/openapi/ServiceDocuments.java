package org.evenkeel.gateway.openapi;

import java.time.Duration;
import org.evenkeel.gateway.correlation.RequestLog;
import org.evenkeel.gateway.routes.Service;
import org.evenkeel.gateway.routes.ServiceUrls;
import org.evenkeel.platform.drain.DrainSettings;
import org.evenkeel.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reads the documents from the services. */
@Component
final class ServiceDocuments {

  private static final Logger log = LoggerFactory.getLogger(ServiceDocuments.class);
  private static final String PATH = "/v3/api-docs";
  private static final int SIZE_LIMIT = 2 * 1024 * 1024;

  /** springdoc makes its document at the first call, which takes a while. */
  private static final Duration TIMEOUT = Duration.ofSeconds(8);

  private final ServiceUrls urls;
  private final WebClient client =
      WebClient.builder()
          .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections())))
          .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(SIZE_LIMIT))
          .build();

  ServiceDocuments(ServiceUrls urls) {
    this.urls = urls;
  }

  private static ConnectionProvider connections() {
    return ConnectionProvider.builder("documents").maxIdleTime(DrainSettings.LONGEST_IDLE).build();
  }

  /** Never fails: a service that does not answer is a document without content. */
  Mono<ServiceDocument> of(Service service) {
    return client
        .get()
        .uri(UriComponentsBuilder.fromUri(urls.of(service)).path(PATH).build().toUri())
        .accept(MediaType.APPLICATION_JSON)
        .retrieve()
        .bodyToMono(byte[].class)
        .map(bytes -> new ServiceDocument(service, Json.mapper().readTree(bytes)))
        .timeout(TIMEOUT)
        .onErrorResume(
            failure ->
                Mono.deferContextual(
                    request -> {
                      RequestLog.write(request, () -> tell(service, failure));
                      return Mono.just(new ServiceDocument(service, null));
                    }))
        .defaultIfEmpty(new ServiceDocument(service, null));
  }

  private static void tell(Service service, Throwable failure) {
    log.warn(
        "no API document from {}: {}", service.publicName(), failure.getClass().getSimpleName());
  }
}
