package org.evenkeel.stack.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.evenkeel.stack.front.Target.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes, ends and breaks go through the front as if it were not there. */
class DoorTests {

  /** A read that waits in vain fails; nothing else would end it. */
  private static final int PATIENCE_MS = 20_000;

  private static final int MORE_THAN_ALL_BUFFERS = 64 * 1024 * 1024;

  private final List<AutoCloseable> open = new ArrayList<>();
  private Room room = new Room();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @Test
  void both_sides_talk_on_one_connection() throws IOException {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    write(client, "ping");
    assertThat(read(replica, 4)).isEqualTo("ping");
    write(replica, "pong");
    assertThat(read(client, 4)).isEqualTo("pong");
  }

  @Test
  void a_client_that_ends_its_half_still_gets_the_answer() throws IOException {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    write(client, "question");
    client.shutdownOutput();
    assertThat(replica.getInputStream().readAllBytes()).hasSize("question".length());
    write(replica, "answer");
    replica.close();
    assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualTo("answer");
  }

  @Test
  void a_server_that_ends_its_half_still_gets_the_question() throws IOException {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    replica.shutdownOutput();
    assertThat(client.getInputStream().read()).isEqualTo(-1);
    write(client, "late");
    assertThat(read(replica, 4)).isEqualTo("late");
  }

  @Test
  void an_answer_that_breaks_off_does_not_look_complete() throws IOException {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    write(replica, "half");
    assertThat(read(client, 4)).isEqualTo("half");
    Passage.reset(replica);
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void a_client_that_breaks_off_is_no_load_for_the_replica_any_more() throws IOException {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    write(client, "x");
    assertThat(read(replica, 1)).isEqualTo("x");
    Passage.reset(client);
    assertThatThrownBy(() -> replica.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void who_reads_slowly_holds_the_writer_up_and_gets_every_byte() throws Exception {
    var server = server();
    var client = client(door(target(server)));
    Socket replica = accept(server);
    var written =
        CompletableFuture.runAsync(
            () -> {
              try {
                replica.getOutputStream().write(new byte[MORE_THAN_ALL_BUFFERS]);
                replica.shutdownOutput();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    client.getInputStream().readNBytes(1);
    assertThat(written.isDone()).isFalse();
    assertThat(client.getInputStream().readAllBytes()).hasSize(MORE_THAN_ALL_BUFFERS - 1);
    written.get(30, TimeUnit.SECONDS);
  }

  @Test
  void a_replica_that_is_not_ready_gets_no_connection() throws IOException {
    var out = server();
    var in = server();
    Target away = target(out);
    away.seen(Look.REFUSING);
    Door door = door(away, target(in));
    for (int i = 0; i < 4; i++) {
      var client = client(door);
      write(client, "x");
      assertThat(read(accept(in), 1)).isEqualTo("x");
    }
  }

  @Test
  void a_refused_connection_goes_to_the_next_replica() throws IOException {
    var gone = server();
    Target dead = target(gone);
    gone.close();
    var in = server();
    Door door = door(dead, target(in));
    for (int i = 0; i < 4; i++) {
      var client = client(door);
      write(client, "x");
      assertThat(read(accept(in), 1)).isEqualTo("x");
    }
    assertThat(dead.connections()).hasValue(0);
  }

  @Test
  void when_nobody_takes_it_the_client_is_refused() throws IOException {
    var gone = server();
    Target dead = target(gone);
    gone.close();
    var client = client(door(dead));
    assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  @Test
  void who_comes_when_it_is_full_waits_until_somebody_leaves() throws IOException {
    room = new Room(1);
    var server = server();
    Door door = door(target(server));
    var first = client(door);
    write(first, "1");
    assertThat(read(accept(server), 1)).isEqualTo("1");
    var second = client(door);
    write(second, "2");
    server.setSoTimeout(300);
    assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);

    Passage.reset(first);
    server.setSoTimeout(PATIENCE_MS);
    assertThat(read(accept(server), 1)).isEqualTo("2");
  }

  private ServerSocket server() throws IOException {
    var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    server.setSoTimeout(PATIENCE_MS);
    open.add(server);
    return server;
  }

  private static Target target(ServerSocket server) {
    var target = new Target("replica", server.getLocalPort(), 0);
    target.seen(Look.READY);
    return target;
  }

  private Door door(Target... targets) throws IOException {
    var door = Door.open(0, new Targets(List.of(targets)), room);
    open.add(door);
    return door;
  }

  private Socket client(Door door) throws IOException {
    var client = new Socket(InetAddress.getLoopbackAddress(), door.port());
    client.setSoTimeout(PATIENCE_MS);
    open.add(client);
    return client;
  }

  private Socket accept(ServerSocket server) throws IOException {
    Socket accepted = server.accept();
    accepted.setSoTimeout(PATIENCE_MS);
    open.add(accepted);
    return accepted;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }
}
