package org.evenkeel.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.contracts.RedisKeys;
import org.evenkeel.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A stream passes events at once, and ends when it must, between two events. */
@TestPropertySource(
    properties = {
      "evenkeel.streams.check=300ms",
      "evenkeel.streams.silence=5s",
      "evenkeel.streams.patience=20s"
    })
class StreamIT extends Scene {

  private static final String STREAM = "/api/v1/notifications/stream";
  private static final String FAREWELL = "event: reauthenticate\ndata: {}\n\n";
  private static final int LONGER_THAN_THE_TIMEOUT_MILLIS = 2500;
  private static final int LONG_SECONDS = 30;

  @Test
  void an_event_arrives_while_the_stream_is_open() throws IOException, InterruptedException {
    var arrived = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          waitIdly(LONGER_THAN_THE_TIMEOUT_MILLIS);
          open(exchange, "data: 1\n\n");
          assertThat(arrived.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
        });
    var answer = stream(member());
    try (var body = answer.body()) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(read(body, 9)).isEqualTo("data: 1\n\n");
      arrived.countDown();
      assertThat(body.readAllBytes()).isEmpty();
    }
  }

  @Test
  void it_is_kept_nowhere_and_resumes() throws IOException, InterruptedException {
    SERVICES.on(STREAM, exchange -> open(exchange, "data: 1\n\n"));
    var answer =
        CLIENT.send(
            request(STREAM, member())
                .header("Last-Event-ID", "41")
                .header("Accept-Encoding", "gzip")
                .header("Origin", "https://app.example.org")
                .build(),
            BodyHandlers.ofString());
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Accel-Buffering")).isEqualTo("no");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://app.example.org");
    var arrival = SERVICES.last(STREAM);
    assertThat(arrival.headers().getFirst("Last-Event-ID")).isEqualTo("41");
    assertThat(arrival.headers().containsKey("Accept-Encoding")).isFalse();
  }

  @Test
  void it_ends_with_its_token() throws IOException, InterruptedException {
    var left = beating();
    long end = Instant.now().plusSeconds(3).getEpochSecond();
    String token = TOKENS.token(UUID.randomUUID()).roles("member").claim("exp", end).sign();
    try (var body = stream(token).body()) {
      assertThat(new String(body.readAllBytes(), UTF_8)).startsWith(": beat").endsWith(FAREWELL);
    }
    assertThat(Instant.now().getEpochSecond()).isGreaterThanOrEqualTo(end);
    assertThat(left.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void it_ends_when_its_session_is_revoked() throws IOException, InterruptedException {
    var left = beating();
    String sid = UUID.randomUUID().toString();
    String token = TOKENS.token(UUID.randomUUID()).roles("member").sid(sid).sign();
    try (var body = stream(token).body()) {
      assertThat(read(body, 8)).isEqualTo(": beat\n\n");
      inRedis(RedisKeys.revokedSession(sid), "1");
      assertThat(new String(body.readAllBytes(), UTF_8)).endsWith("\n\n" + FAREWELL);
    }
    assertThat(left.await(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void it_ends_when_the_account_changed() throws IOException, InterruptedException {
    beating();
    UUID user = UUID.randomUUID();
    try (var body = stream(TOKENS.member(user)).body()) {
      assertThat(read(body, 8)).isEqualTo(": beat\n\n");
      long later = Instant.now().plusSeconds(60).getEpochSecond();
      inRedis(RedisKeys.entitlement(user.toString()), Long.toString(later));
      assertThat(new String(body.readAllBytes(), UTF_8)).endsWith("\n\n" + FAREWELL);
    }
  }

  @Test
  void an_event_that_is_half_through_is_finished_first() throws IOException, InterruptedException {
    var finish = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          open(exchange, "id: 7\ndata: {\"a\":");
          finish.await(LONG_SECONDS, TimeUnit.SECONDS);
          write(exchange, "1}\n\nid: 8\ndata: {");
          waitIdly(LONG_SECONDS * 1000);
        });
    String sid = UUID.randomUUID().toString();
    String token = TOKENS.token(UUID.randomUUID()).roles("member").sid(sid).sign();
    try (var body = stream(token).body()) {
      assertThat(read(body, 17)).isEqualTo("id: 7\ndata: {\"a\":");
      inRedis(RedisKeys.revokedSession(sid), "1");
      waitIdly(1000);
      finish.countDown();
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("1}\n\n" + FAREWELL);
    }
  }

  @Test
  void a_service_that_falls_silent_or_breaks_ends_the_stream_cleanly()
      throws IOException, InterruptedException {
    var ended = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          open(exchange, "data: 1\n\n");
          waitIdly(LONG_SECONDS * 1000);
          ended.countDown();
        });
    try (var body = stream(member()).body()) {
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("data: 1\n\n");
    }
    assertThat(ended.getCount()).as("the service had not ended it").isEqualTo(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          open(exchange, "data: 1\n\ndata: 2");
          throw new IOException("gone");
        });
    try (var body = stream(member()).body()) {
      assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("data: 1\n\ndata: 2");
    }
  }

  @Test
  void a_refusal_of_the_service_is_passed_on() {
    SERVICES.on(STREAM, Upstream.json(403, "{\"code\":\"EVK-COMMON-403\"}"));
    assertThat(send(request(STREAM, member())).statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_in_the_address_opens_nothing() {
    var answer = send(request(STREAM + "?access_token=" + member()));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(SERVICES.count()).isZero();
  }

  static HttpResponse<InputStream> open(Scene scene, String path, String token)
      throws IOException, InterruptedException {
    return CLIENT.send(scene.request(path, token).build(), BodyHandlers.ofInputStream());
  }

  private HttpResponse<InputStream> stream(String token) throws IOException, InterruptedException {
    return open(this, STREAM, token);
  }

  /** A service that beats until nobody listens, which the latch tells. */
  static CountDownLatch beating() {
    var left = new CountDownLatch(1);
    SERVICES.on(
        STREAM,
        exchange -> {
          try {
            open(exchange, ": beat\n\n");
            while (!waitIdly(50)) {
              write(exchange, ": beat\n\n");
            }
          } catch (IOException gone) {
            left.countDown();
          }
        });
    return left;
  }

  static void open(HttpExchange exchange, String first) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    write(exchange, first);
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  static String read(InputStream body, int length) throws IOException {
    return new String(body.readNBytes(length), UTF_8);
  }

  /** Lets the gateway's time run; nothing comes meanwhile. */
  private static boolean waitIdly(int millis) throws InterruptedException {
    return new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }

  private static void inRedis(String key, String value) {
    var server = BackingServices.redis();
    try (var client = RedisClient.create("redis://" + server.host() + ":" + server.port());
        var connection = client.connect()) {
      connection.sync().setex(key, 60, value);
    }
  }
}
