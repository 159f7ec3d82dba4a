package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;

/**
 * An SMTP server that delivers nothing: it keeps every message in a folder and shows it.
 *
 * @param distribution where its class path is
 * @param data the mailbox folder
 * @param log its output
 * @param port its SMTP port
 * @param pagePort port of the page and the API that show the messages
 */
public record Mail(Distribution distribution, Path data, Path log, int port, int pagePort)
    implements BackingService {

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(data);
  }

  @Override
  public RunningProcess launch() throws IOException {
    return new Launch(
            name(),
            distribution.ownServer(
                "org.evenkeel.stack.mail.MailMain",
                List.of(Integer.toString(port), Integer.toString(pagePort), data.toString())),
            Map.of(),
            data,
            log)
        .start();
  }

  @Override
  public boolean ready() {
    return Ports.answers(port) && Ports.answers(pagePort);
  }
}
