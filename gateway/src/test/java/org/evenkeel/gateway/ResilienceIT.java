package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** An ailing service harms no other one, and keeps nobody from help. */
@TestPropertySource(
    properties = {
      "evenkeel.resilience.slots=2",
      "evenkeel.resilience.breaker.calls=4",
      "evenkeel.forwarding.silence=1s",
      "evenkeel.forwarding.response=8s",
      "evenkeel.body.whole=12s"
    })
class ResilienceIT extends Scene {

  private static final String CHECKINS = "/api/v1/checkins";
  private static final String JOURNALS = "/api/v1/journals";
  private static final String RESOURCES = "/api/v1/crisis/resources";
  private static final Duration LONG = Duration.ofSeconds(30);

  @LocalManagementPort int managementPort;
  @Autowired CircuitBreakerRegistry breakers;
  @Autowired MeterRegistry meters;

  @BeforeEach
  void closeBreakers() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @Test
  void a_service_that_fails_is_left_alone_and_asked_again() {
    SERVICES.on(CHECKINS, Upstream.json(504, "", "X-Seen", "inside"));
    for (int i = 0; i < 4; i++) {
      problem(send(request(CHECKINS, member())), 504);
    }
    assertThat(breaker("wellness").getState()).isNotEqualTo(CircuitBreaker.State.CLOSED);
    await().atMost(LONG).until(() -> refusedWithoutAsking(CHECKINS));
    assertThat(send(request("/api/v1/notifications", member())).statusCode()).isEqualTo(200);
    SERVICES.on(CHECKINS, Upstream.json(200, "{}"));
    await().atMost(LONG).until(() -> send(request(CHECKINS, member())).statusCode() == 200);
    assertThat(breaker("wellness").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void all_paths_of_a_service_share_its_breaker_but_words_and_crises_pass() {
    breaker("wellness").transitionToForcedOpenState();
    breaker("crisis").transitionToForcedOpenState();
    var reading = send(request(JOURNALS, member()));
    problem(reading, 503);
    assertThat(SERVICES.count()).isZero();
    assertThat(send(post(request(JOURNALS, member()), "{}")).statusCode()).isEqualTo(200);
    assertThat(send(request("/api/v1/crisis/cases", member())).statusCode()).isEqualTo(200);
    assertThat(SERVICES.count()).isEqualTo(2);
    assertThat(json(send(request(RESOURCES))).path("matched").booleanValue()).isFalse();
    assertThat(SERVICES.count()).isEqualTo(2);
    assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(management("/actuator/prometheus").body())
        .contains("resilience4j_circuitbreaker_state{name=\"wellness\"")
        .contains("resilience4j_bulkhead_available_concurrent_calls{name=\"wellness-urgent\"");
  }

  @Test
  void words_that_arrive_close_the_breaker_for_everybody() {
    breaker("wellness").transitionToOpenState();
    await().atMost(LONG).until(() -> wordsClosed("wellness"));
  }

  @Test
  void a_service_that_says_itself_that_it_cannot_is_not_left_alone() {
    String body = "{\"code\":\"EVK-COMMON-503\",\"crisis_alert\":true}";
    SERVICES.on(
        JOURNALS,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
          exchange.sendResponseHeaders(503, body.length());
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        });
    for (int i = 0; i < 6; i++) {
      var answer = send(request(JOURNALS, member()));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo(body);
    }
    assertThat(SERVICES.count(JOURNALS)).isEqualTo(6);
    assertThat(breaker("wellness").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void an_error_of_one_endpoint_does_not_count_against_the_service() {
    SERVICES.on(CHECKINS, Upstream.json(500, "{}"));
    for (int i = 0; i < 6; i++) {
      assertThat(send(request(CHECKINS, member())).statusCode()).isEqualTo(500);
    }
    assertThat(breaker("wellness").getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void a_read_that_broke_is_asked_once_more() {
    var asked = new AtomicInteger();
    SERVICES.on(
        CHECKINS,
        exchange -> {
          if (asked.getAndIncrement() == 0) {
            exchange.close();
          } else {
            Upstream.json(200, "{\"second\":true}").answer(exchange);
          }
        });
    var answer = send(request(CHECKINS, member()));
    assertThat(answer.body()).isEqualTo("{\"second\":true}");
    assertThat(SERVICES.count(CHECKINS)).isEqualTo(2);
  }

  @Test
  void the_page_of_a_proxy_that_found_nobody_is_not_passed_on() {
    SERVICES.on(CHECKINS, Upstream.json(503, "<html>10.0.0.7</html>", "X-Inside", "1"));
    var answer = send(request(CHECKINS, member()));
    problem(answer, 503);
    assertThat(answer.body()).doesNotContain("10.0.0.7");
    assertThat(answer.headers().firstValue("X-Inside")).isEmpty();
    assertThat(answer.headers().firstValue("X-RateLimit-Limit")).isPresent();
    assertThat(SERVICES.count(CHECKINS)).isEqualTo(2);
  }

  @Test
  void words_are_sent_once_and_the_answer_names_the_help() {
    SERVICES.on(JOURNALS, exchange -> exchange.close());
    var answer = send(post(request(JOURNALS, member()), "{}"));
    problem(answer, 502);
    assertThat(json(answer).path("help").stringValue()).isEqualTo(RESOURCES);
    SERVICES.on(JOURNALS, Upstream.json(502, "nobody"));
    problem(send(post(request(JOURNALS, member()), "{}")), 502);
    assertThat(SERVICES.count(JOURNALS)).isEqualTo(2);
  }

  @Test
  void words_that_nobody_took_are_offered_once_more() {
    double before = repeated("session");
    var answer = send(post(request("/api/v1/spark/sessions", member()), "{\"a\":1}"));
    problem(answer, 503);
    assertThat(json(answer).path("help").stringValue()).isEqualTo(RESOURCES);
    assertThat(repeated("session")).isEqualTo(before + 1);
  }

  @Test
  void who_waited_in_vain_does_not_wait_twice() {
    var end = new CountDownLatch(1);
    SERVICES.on(CHECKINS, exchange -> end.await(60, TimeUnit.SECONDS));
    problem(send(request(CHECKINS, member())), 504);
    end.countDown();
    assertThat(SERVICES.count(CHECKINS)).isEqualTo(1);
    assertThat(breaker("wellness").getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void a_service_that_hangs_uses_up_its_own_slots_only_and_none_of_the_words() {
    var end = new CountDownLatch(1);
    SERVICES.on(CHECKINS, exchange -> end.await(60, TimeUnit.SECONDS));
    var first = sendAsync(request(CHECKINS, member()));
    var second = sendAsync(request(CHECKINS, member()));
    await().atMost(LONG).until(() -> SERVICES.count(CHECKINS) == 2 || first.isDone());
    var third = send(request(JOURNALS, member()));
    var words = send(post(request(JOURNALS, member()), "{}"));
    var others = send(request("/api/v1/notifications", member()));
    assertThat(first).isNotDone();
    end.countDown();
    problem(third, 503);
    assertThat(words.statusCode()).isEqualTo(200);
    assertThat(others.statusCode()).isEqualTo(200);
    first.join();
    second.join();
    await().atMost(LONG).until(() -> send(request(JOURNALS, member())).statusCode() == 200);
  }

  @Test
  void an_answer_that_stops_half_way_breaks_off_and_frees_its_slot() {
    var end = new CountDownLatch(1);
    var endedItself = new AtomicInteger();
    SERVICES.on(
        CHECKINS,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          if (!end.await(30, TimeUnit.SECONDS)) {
            endedItself.incrementAndGet();
          }
        });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () -> CLIENT.send(request(CHECKINS, member()).build(), BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
    end.countDown();
    assertThat(endedItself).hasValue(0);
    assertThat(SERVICES.count(CHECKINS)).isEqualTo(3);
  }

  @Test
  void a_client_that_sends_slowly_is_cut_off_and_not_held_against_the_service() throws IOException {
    try (var socket = halfSent(JOURNALS, member())) {
      assertThat(firstLine(socket)).contains(" 504 ");
    }
    assertThat(breaker("wellness").getMetrics().getNumberOfFailedCalls()).isZero();
    try (var socket = halfSent("/api/v1/auth/login", "none")) {
      // Netty has no 408 here: it ends the connection, at times after a bare 500.
      assertThat(firstLine(socket)).isIn("", "HTTP/1.1 500 Internal Server Error");
      assertThat(socket.getInputStream().readAllBytes()).isNotNull();
    }
  }

  private Socket halfSent(String path, String token) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) LONG.toMillis());
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: api.example.org\r\nContent-Length: 100\r\n"
            + "Content-Type: application/json\r\nX-Forwarded-For: "
            + someAddress()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n{\"half\":";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** Empty when the connection ended without a word. */
  private static String firstLine(Socket socket) throws IOException {
    var line = new StringBuilder();
    int octet = socket.getInputStream().read();
    while (octet >= 0 && octet != '\r') {
      line.append((char) octet);
      octet = socket.getInputStream().read();
    }
    return line.toString();
  }

  private boolean refusedWithoutAsking(String path) {
    long before = SERVICES.count(path);
    int status = send(request(path, member())).statusCode();
    return status == 503 && SERVICES.count(path) == before;
  }

  private boolean wordsClosed(String service) {
    assertThat(send(post(request(JOURNALS, member()), "{}")).statusCode()).isEqualTo(200);
    return breaker(service).getState() == CircuitBreaker.State.CLOSED;
  }

  private CircuitBreaker breaker(String service) {
    return breakers.circuitBreaker(service);
  }

  private double repeated(String service) {
    return meters.counter("evenkeel.gateway.repeated", "service", service).count();
  }

  private HttpResponse<String> management(String path) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
            .timeout(LONG));
  }

  private static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private static void problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Retry-After")).isNotEmpty();
    assertThat(json(answer).path("code").stringValue()).isEqualTo("EVK-COMMON-" + status);
    assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1");
  }
}
