package org.evenkeel.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.channel.ChannelOperations;

class LeasedConnectionTests {

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Connection pooled = Connection.from(channel);

  @Test
  void a_call_that_breaks_off_closes_its_connection() {
    Connection leased = answeredOn(call());
    leased.dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isFalse();
  }

  /** The last bytes of its answer gave the connection back, and the close comes after them. */
  @Test
  void a_call_that_is_over_leaves_the_connection_to_the_next_one() {
    Connection leased = answeredOn(call());
    call();
    leased.dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void a_call_that_is_over_leaves_the_connection_to_the_pool() {
    Connection over = call();
    Connection leased = answeredOn(over);
    assertThat(over.rebind(pooled)).isTrue();
    leased.dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void a_client_that_leaves_in_the_moment_of_the_answer_leaves_the_connection_to_the_next_one() {
    Connection first = call();
    MockServerWebExchange exchange = exchange();
    var leaving =
        filter()
            .filter(
                exchange,
                answered -> {
                  answered
                      .getAttributes()
                      .put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, first);
                  return Mono.never();
                })
            .subscribe();
    leaving.dispose();
    call();
    leased(exchange).dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
  }

  private Connection call() {
    var call = new ChannelOperations<>(pooled, ConnectionObserver.emptyListener());
    call.bind();
    return call;
  }

  /** What the connection of an answer is to everybody who may end the exchange. */
  private static Connection answeredOn(Connection call) {
    MockServerWebExchange exchange = exchange();
    GatewayFilterChain service =
        answered -> {
          answered.getAttributes().put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, call);
          return Mono.empty();
        };
    filter().filter(exchange, service).block();
    return leased(exchange);
  }

  private static MockServerWebExchange exchange() {
    return MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/checkins"));
  }

  private static CallFilter filter() {
    return new CallFilter(
        CircuitBreaker.ofDefaults("wellness"),
        Duration.ofMillis(1),
        new SimpleMeterRegistry().counter("repeated"));
  }

  private static Connection leased(MockServerWebExchange exchange) {
    return exchange.getRequiredAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
  }
}
