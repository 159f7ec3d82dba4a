package org.evenkeel.gateway.openapi;

import java.time.Duration;
import java.util.List;
import org.evenkeel.gateway.routes.RouteTable;
import org.evenkeel.gateway.routes.Service;
import org.evenkeel.platform.json.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final Duration COMPLETE = Duration.ofMinutes(5);

  /** Soon asked again, because a missing service is probably just starting. */
  private static final Duration PARTIAL = Duration.ofSeconds(5);

  @Bean
  RouterFunction<ServerResponse> openApi(ServiceDocuments documents) {
    Mono<ObjectNode> merged =
        Flux.fromIterable(List.of(Service.values()))
            .flatMapSequential(documents::of)
            .collectList()
            .map(MergedDocument::of)
            .cache(
                document -> MergedDocument.isComplete(document) ? COMPLETE : PARTIAL,
                failure -> Duration.ZERO,
                () -> Duration.ZERO);
    return RouterFunctions.route()
        .GET(RouteTable.OPENAPI, request -> merged.flatMap(OpenApiConfiguration::answer))
        .build();
  }

  private static Mono<ServerResponse> answer(ObjectNode document) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Json.mapper().writeValueAsBytes(document));
  }
}
