package org.evenkeel.notification.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers each step as it is told: {@code greeting}, {@code EHLO}, {@code MAIL},
 * {@code RCPT}, {@code DATA}, {@code .}. The answer {@code hang} never comes, {@code close} is a
 * connection that breaks, and {@code drip} goes on line by line and never ends.
 */
final class ScriptedMailServer implements Closeable {
  private final ServerSocket door;
  private final Map<String, String> answers;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  final List<String> lines = new CopyOnWriteArrayList<>();

  ScriptedMailServer(Map<String, String> answers) throws IOException {
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answers = answers;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void talk(Socket client) {
    try (client) {
      BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
      OutputStream out = client.getOutputStream();
      if (!answer(out, "greeting", "220 here")) {
        return;
      }
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (data && !line.equals(".")) {
          if (answers.getOrDefault("content", "").equals("close")) {
            return;
          }
          continue;
        }
        String step =
            line.equals(".") ? "." : line.replaceAll("[ :].*", "").toUpperCase(Locale.ROOT);
        data = step.equals("DATA");
        if (!answer(out, step, data ? "354 go on" : step.equals("QUIT") ? "221 bye" : "250 ok")) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client went away.
    }
  }

  /** Whether the talk goes on. */
  private boolean answer(OutputStream out, String step, String usual)
      throws IOException, InterruptedException {
    String answer = answers.getOrDefault(step, usual);
    if (answer.equals("hang")) {
      Thread.currentThread().join();
    }
    if (answer.equals("close")) {
      return false;
    }
    while (answer.equals("drip")) {
      out.write("250-wait\r\n".getBytes(UTF_8));
      out.flush();
      Thread.sleep(Duration.ofMillis(100));
    }
    out.write((answer + "\r\n").getBytes(UTF_8));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket client : open) {
      client.close();
    }
  }
}
