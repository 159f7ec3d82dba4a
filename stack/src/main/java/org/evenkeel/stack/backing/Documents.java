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
 * The emulator of MongoDB that runs where no real one is to be had.
 *
 * @param distribution where its class path is
 * @param data its data folder
 * @param log its output
 * @param port its port
 */
public record Documents(Distribution distribution, Path data, Path log, int port)
    implements BackingService {

  @Override
  public String name() {
    return "documents";
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
                "org.evenkeel.stack.documents.DocumentsMain",
                List.of(Integer.toString(port), data.resolve("documents.mv").toString())),
            Map.of(),
            data,
            log)
        .start();
  }

  @Override
  public boolean ready() {
    return Ports.answers(port);
  }
}
