package org.evenkeel.stack.mail;

import java.io.IOException;
import java.nio.file.Path;

/** Serves mail. Arguments: SMTP port, page port, mailbox folder. */
public final class MailMain {

  private MailMain() {}

  public static void main(String[] arguments) throws IOException {
    var mailbox = new Mailbox(Path.of(arguments[2]));
    new MailPages(Integer.parseInt(arguments[1]), mailbox).start();
    new Smtp(Integer.parseInt(arguments[0]), mailbox).start();
  }
}
