package org.evenkeel.gateway.crisis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The copy of the crisis resources that needs nothing but this process. */
public final class StaticResources {

  /** Short: when this cannot be read the gateway must not start. */
  private static final byte[] BODY = read();

  private StaticResources() {}

  /** Answers 200 with the copy, whatever was asked for. */
  public static Mono<Void> answer(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.OK);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().setContentLength(BODY.length);
    return exchange.getRequest().getMethod().equals(HttpMethod.HEAD)
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(BODY.clone())));
  }

  private static byte[] read() {
    try {
      return new ClassPathResource("crisis-resources.json")
          .getContentAsString(StandardCharsets.UTF_8)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the static crisis resources are missing", e);
    }
  }
}
