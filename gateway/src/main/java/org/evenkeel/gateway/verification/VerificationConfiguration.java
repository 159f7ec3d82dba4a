package org.evenkeel.gateway.verification;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.nio.charset.StandardCharsets;
import org.evenkeel.gateway.browser.ContentPolicy;
import org.evenkeel.gateway.routes.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  @Bean
  RouterFunction<ServerResponse> verificationPage() {
    VerificationPage page = VerificationPage.read();
    return RouterFunctions.route(
        methods(HttpMethod.GET, HttpMethod.HEAD).and(path(RouteTable.VERIFY_EMAIL)),
        request -> answer(request, page));
  }

  private static Mono<ServerResponse> answer(ServerRequest request, VerificationPage page) {
    ContentPolicy.put(request.exchange(), page.policy());
    return ServerResponse.ok().contentType(HTML).bodyValue(page.html());
  }
}
