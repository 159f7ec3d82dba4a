package org.evenkeel.stack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** The SMTP side: a message is on the disk before the client is told 250. */
final class Smtp {

  private final SmtpServer server;

  Smtp(int port, Mailbox mailbox) {
    var managers = new Managers();
    var nobody = new Nobody(managers);
    managers
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> {
              keep(message, recipient.getEmail(), mailbox);
              return nobody;
            });
    this.server =
        new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
  }

  void start() {
    server.startService();
  }

  private static void keep(MovingMessage message, String to, Mailbox mailbox)
      throws MessagingException {
    try {
      mailbox.keep(to, Content.of(message.getMessage()));
    } catch (IOException e) {
      throw new MessagingException("the mailbox cannot be written", e);
    }
  }

  /** GreenMail would keep a second copy in memory for ever. */
  private static final class Nobody extends UserImpl {

    Nobody(Managers managers) {
      super("nobody", "nobody", "", managers.getImapHostManager());
    }

    @Override
    public void deliver(MovingMessage message) {}
  }
}
