package org.evenkeel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardContext;
import org.evenkeel.notification.Replica;
import org.evenkeel.testing.EventStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class StreamsUnderFaultsIT extends InboxStreams {
  private static final int MANY = 200;

  @Autowired private MeterRegistry meters;
  @Autowired private DataSource pool;
  @Autowired private ServletWebServerApplicationContext context;

  @Test
  void all_connections_to_the_database_are_killed_and_nothing_is_lost() {
    try (EventStream stream = open(null)) {
      add("Before");
      titles(stream, 1);
      assertThat(killConnections()).isPositive();
      await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> add("After"));
      assertThat(titles(stream, 2)).containsExactly("Before", "After");
      await().atMost(PATIENCE).until(() -> listeners() > 0);
    }
  }

  @Test
  void streams_that_were_dropped_leave_nothing_behind() {
    List<EventStream> streams = new ArrayList<>();
    try {
      IntStream.range(0, MANY).forEach(n -> streams.add(open(port, UUID.randomUUID(), null)));
      assertThat(open()).isGreaterThanOrEqualTo(MANY);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()
                      == 0);
    } finally {
      streams.forEach(EventStream::close);
    }

    await().atMost(PATIENCE).until(() -> open() == 0);
    await().atMost(PATIENCE).until(() -> asyncRequests() == 0);
  }

  @Test
  void a_client_that_does_not_read_is_let_go() throws IOException {
    String body = "x".repeat(200_000);
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4096);
      deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      String token = TOKENS.token(reader.id()).permissions("notifications:own").sign();
      deaf.getOutputStream()
          .write(
              ("GET /api/v1/notifications/stream HTTP/1.1\r\nHost: localhost\r\n"
                      + "Authorization: Bearer "
                      + token
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await().atMost(PATIENCE).until(() -> open() == 1);
      IntStream.range(0, 60)
          .forEach(n -> inbox.add(reader.id() + "/" + n, reader.id(), "crisis", "Long", body));

      await().atMost(PATIENCE).until(() -> open() == 0);
    }
  }

  @Test
  void a_process_holds_so_many_streams_and_refuses_the_next_for_now() {
    try (Replica small =
            Replica.beside(
                environment, "evenkeel.stream.most-open=1", "evenkeel.stream.heartbeat=300ms");
        EventStream first = open(small.port(), reader.id(), null);
        EventStream second = open(small.port(), reader.id(), null)) {
      assertThat(first.status()).isEqualTo(200);
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).isPresent();
      assertThat(second.headers().firstValue("Content-Type")).contains("application/problem+json");

      first.drop();

      await().atMost(PATIENCE).until(() -> status(small.port()) == 200);
    }
  }

  @Test
  void a_process_that_stops_ends_its_streams_at_once() throws InterruptedException {
    Replica stopping = Replica.beside(environment);
    try (EventStream stream = open(stopping.port(), reader.id(), null)) {
      Instant before = Instant.now();
      stopping.close();

      assertThat(stream.endsWithin(PATIENCE.toSeconds())).isTrue();
      // Waiting for a stream that does not end would take the 20 s of a phase.
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }
  }

  private int status(int at) {
    try (EventStream stream = open(at, reader.id(), null)) {
      return stream.status();
    }
  }

  private double open() {
    return meters.get("streams.open").gauge().value();
  }

  private int asyncRequests() {
    TomcatWebServer server = (TomcatWebServer) context.getWebServer();
    StandardContext servlets = (StandardContext) server.getTomcat().getHost().findChildren()[0];
    return (int) servlets.getInProgressAsyncCount();
  }

  private long killConnections() {
    return database
        .sql(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname ="
                + " current_database() AND usename = current_user AND pid <> pg_backend_pid()")
        .query(Long.class)
        .single();
  }

  private long listeners() {
    return database
        .sql(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND"
                + " application_name = 'feed-listener'")
        .query(Long.class)
        .single();
  }
}
