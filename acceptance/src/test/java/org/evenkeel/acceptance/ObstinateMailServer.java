package org.evenkeel.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server (RFC 5321, as much as a client needs) that hears every mail out and then either
 * says that it cannot take it now, or says nothing at all.
 */
final class ObstinateMailServer implements AutoCloseable {

  /** What it does when a mail has been sent to it. */
  enum Habit {
    REFUSES,
    HANGS
  }

  /** One mail that it heard: for whom, under which Message-ID, and all of it. */
  private record Heard(String recipient, String messageId, String content) {

    /** Hides for whom and what. */
    @Override
    public String toString() {
      return "Heard[" + messageId + "]";
    }
  }

  private final Habit habit;
  private final ServerSocket server = new ServerSocket();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  ObstinateMailServer(int port, Habit habit) throws IOException {
    this.habit = habit;
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Thread.ofVirtual().start(this::accept);
  }

  /** Message-IDs of the mails for somebody about a case, one for each time that it was sent. */
  List<String> messageIds(String recipient, String caseId) {
    return heard.stream()
        .filter(mail -> mail.recipient().equalsIgnoreCase(recipient))
        .filter(mail -> mail.content().contains(caseId))
        .map(Heard::messageId)
        .toList();
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
      say(client, "220 ready");
      String recipient = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(client, "250 ok");
        } else if (command.equals("DATA")) {
          say(client, "354 go on");
          heard.add(mail(recipient, lines));
          if (habit == Habit.REFUSES) {
            say(client, "451 4.3.0 not now");
          }
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
    return new Heard(recipient, id, content.toString());
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket client : open) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
