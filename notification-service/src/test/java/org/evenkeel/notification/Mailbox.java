package org.evenkeel.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server of the tests' own, which can be away. */
public final class Mailbox {
  private static final String HOST = "127.0.0.1";

  private final int port;
  private GreenMail server;

  private Mailbox(int port) {
    this.port = port;
    this.server = started(port);
  }

  static Mailbox open() {
    return new Mailbox(freePort());
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no port could be opened", e);
    }
  }

  /** A mail as it arrived; stop is its List-Unsubscribe, null for none. */
  public record Mail(String id, String subject, String text, @Nullable String stop) {}

  int port() {
    return port;
  }

  public void goAway() {
    server.stop();
  }

  public void comeBack() {
    server = started(port);
  }

  /** Mails to this address, oldest first. */
  public List<Mail> to(String address) {
    List<Mail> mails = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
          mails.add(
              new Mail(
                  message.getMessageID(),
                  message.getSubject(),
                  GreenMailUtil.getBody(message),
                  message.getHeader("List-Unsubscribe", ",")));
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail cannot be read", e);
    }
    return mails;
  }

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }
}
