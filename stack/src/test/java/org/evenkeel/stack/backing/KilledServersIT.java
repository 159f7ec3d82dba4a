package org.evenkeel.stack.backing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersIT {

  private static final Duration NO_GRACE = Duration.ZERO;

  private final Distribution distribution =
      Distribution.of(Path.of("").toAbsolutePath().getParent());

  @TempDir private Path folder;

  @Test
  void postgres_keeps_what_it_committed() throws Exception {
    var postgres =
        new Postgres(
            distribution,
            folder.resolve("postgres"),
            folder.resolve("postgres.log"),
            Ports.random(),
            "secret");
    RunningProcess first = postgres.start();
    try (var connection = postgres.connect("postgres")) {
      connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS value");
      kill(first);
    }
    RunningProcess second = postgres.start();
    try (var connection = postgres.connect("postgres");
        var rows = connection.createStatement().executeQuery("SELECT value FROM kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(42);
    } finally {
      postgres.stop(second);
    }
  }

  @Test
  void mail_keeps_what_it_accepted() throws Exception {
    var mail =
        new Mail(
            distribution,
            folder.resolve("mailbox"),
            folder.resolve("mail.log"),
            Ports.random(),
            Ports.random());
    RunningProcess first = mail.start();
    send(mail.port());
    kill(first);
    RunningProcess second = mail.start();
    try {
      assertThat(messages(mail.pagePort())).contains("\"subject\":\"Gr\u00fc\u00dfe\"", "accepted");
    } finally {
      mail.stop(second);
    }
  }

  private static void kill(RunningProcess process) throws Exception {
    process.signal("KILL");
    process.awaitEnd(NO_GRACE);
  }

  private static void send(int port) throws Exception {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("suite@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("you@example.org"));
    message.setSubject("Gr\u00fc\u00dfe", "UTF-8");
    message.setText("accepted", "UTF-8");
    Transport.send(message);
  }

  private static String messages(int port) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + port + "/api/messages?to=you%40example.org");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }
}
