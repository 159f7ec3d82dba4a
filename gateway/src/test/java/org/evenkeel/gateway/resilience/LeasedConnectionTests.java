package org.evenkeel.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.channel.ChannelOperations;

class LeasedConnectionTests {

  private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
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
  void a_call_that_is_over_leaves_the_connection_to_the_pool_and_keeps_no_bytes() {
    Call over = call();
    Connection leased = answeredOn(over);
    ByteBuf unread = over.receiveWithoutReader();
    over.end();
    leased.dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
    assertThat(unread.refCnt()).isZero();
  }

  @Test
  void a_call_that_was_over_before_it_was_leased_keeps_no_bytes() {
    Call over = call();
    ByteBuf unread = over.receiveWithoutReader();
    over.end();
    answeredOn(over).dispose();
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
    assertThat(unread.refCnt()).isZero();
  }

  @Test
  void routes_without_a_breaker_lease_as_well() {
    Connection over = call();
    MockServerWebExchange exchange = exchange();
    new LeaseFilter().filter(exchange, answering(over)).block();
    call();
    leased(exchange).dispose();
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

  private Call call() {
    var call = new Call(pooled);
    call.bind();
    return call;
  }

  /** A call whose end a test can bring about. */
  private static final class Call extends ChannelOperations<NettyInbound, NettyOutbound> {

    Call(Connection pooled) {
      super(pooled, ConnectionObserver.emptyListener());
    }

    ByteBuf receiveWithoutReader() {
      ByteBuf bytes = Unpooled.copiedBuffer("half", StandardCharsets.UTF_8);
      onInboundNext(Objects.requireNonNull(channel().pipeline().firstContext()), bytes);
      return bytes;
    }

    void end() {
      terminate();
    }
  }

  /** What the connection of an answer is to everybody who may end the exchange. */
  private static Connection answeredOn(Connection call) {
    MockServerWebExchange exchange = exchange();
    filter().filter(exchange, answering(call)).block();
    return leased(exchange);
  }

  private static GatewayFilterChain answering(Connection call) {
    return exchange -> {
      exchange.getAttributes().put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, call);
      return Mono.empty();
    };
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
