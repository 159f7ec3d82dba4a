package org.evenkeel.acceptance.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The load counts what a client would notice, and counts it to the restart that it met. */
class SteadyLoadTests {

  private static final String SERVED = answer(200, 2, "{}");
  private static final String AWAY = answer(503, 2, "{}");
  private static final String CUT = answer(200, 20, "{");

  private final Phases phases = new Phases();
  private volatile String answer = SERVED;
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void an_answer_of_another_status_has_failed_in_its_phase() {
    phases.begin("ml-service");
    answer = AWAY;
    Figures meanwhile = run(5).of("ml-service");
    phases.end();

    assertThat(meanwhile.sent()).isEqualTo(5);
    assertThat(meanwhile.failed()).isEqualTo(5);
  }

  @Test
  void an_answer_that_was_cut_has_failed() {
    answer = CUT;

    assertThat(run(4).figures().failed()).isEqualTo(4);
  }

  @Test
  void nobody_there_is_a_failure() throws IOException {
    server.close();

    assertThat(run(3).figures().failed()).isEqualTo(3);
  }

  @Test
  void what_was_served_as_it_should_be_has_not_failed() {
    phases.begin("gateway");
    Tally tally = run(20);

    assertThat(tally.of("gateway").failed()).isZero();
    assertThat(tally.of("ml-service").sent()).isZero();
    assertThat(tally.figures().sent()).isEqualTo(20);
  }

  private Tally run(int number) {
    var connections = new Connections(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    var visitors = List.of(new Visitor(connections));
    var left = new AtomicInteger(number);
    Mix reading =
        (n, visitor) -> new Errand("read", Call.get("/checkins"), 200, body -> Optional.empty());
    return new SteadyLoad(connections, visitors, reading, phases)
        .run(1_000, () -> left.getAndDecrement() > 0);
  }

  /** An answer that says how long it is, and ends when it wants. */
  private static String answer(int status, int length, String body) {
    return String.join(
        "\r\n",
        "HTTP/1.1 " + status + " said",
        "Connection: close",
        "Content-Length: " + length,
        "",
        body);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        in.lines().takeWhile(line -> !line.isEmpty()).forEach(line -> {});
        client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        client.shutdownOutput();
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }
  }
}
