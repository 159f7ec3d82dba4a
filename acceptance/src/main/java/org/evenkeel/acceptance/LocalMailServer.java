package org.evenkeel.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A mail server (RFC 5321, as much as a client needs) that hears every mail out and then takes it,
 * says that it cannot take it now, or says nothing at all.
 */
public final class LocalMailServer implements AutoCloseable {

  private static final int WAITING = 200;

  /** One mail that it heard: for whom, under which Message-ID, all of it, and when. */
  public record Heard(String recipient, String messageId, String content, Instant at) {

    /** Hides for whom and what. */
    @Override
    public String toString() {
      return "Heard[" + messageId + "]";
    }
  }

  private final Consumer<Heard> listener;
  private final ServerSocket server = new ServerSocket();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Habit habit;

  /**
   * Starts one.
   *
   * @param port 0 for any
   * @param listener is told of every mail before the sender gets an answer
   */
  public LocalMailServer(int port, Habit habit, Consumer<Heard> listener) throws IOException {
    this.habit = habit;
    this.listener = listener;
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** What it does with mails from now on. */
  public void become(Habit other) {
    habit = other;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      client.setTcpNoDelay(true);
      say(client, "220 ready");
      String recipient = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(client, "250 ok");
        } else if (command.equals("DATA")) {
          say(client, "354 go on");
          listener.accept(mail(recipient, lines));
          answer(client);
        } else if (command.equals("QUIT")) {
          say(client, "221 bye");
          return;
        } else {
          say(client, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has had enough.
    } finally {
      open.remove(client);
    }
  }

  private void answer(Socket client) throws IOException {
    switch (habit) {
      case TAKES -> say(client, "250 taken");
      case FAILS -> say(client, "451 4.3.0 not now");
      case HANGS -> {
        // The client waits for as long as it will.
      }
    }
  }

  /** Lines that quoted-printable broke (RFC 2045, 6.7) are joined again. */
  private static Heard mail(String recipient, BufferedReader lines) throws IOException {
    String id = "";
    StringBuilder content = new StringBuilder();
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
        id = line.substring(line.indexOf(':') + 1).strip();
      }
      content.append(line.endsWith("=") ? line.substring(0, line.length() - 1) : line + "\n");
    }
    return new Heard(recipient, id, content.toString(), Instant.now());
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
