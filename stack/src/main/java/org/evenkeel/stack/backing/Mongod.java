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
 * The real MongoDB of a machine that has it.
 *
 * @param program its executable
 * @param data its data folder
 * @param log its output
 * @param port its port
 */
public record Mongod(Path program, Path data, Path log, int port) implements BackingService {

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
    var command =
        List.of(
            program.toString(),
            "--dbpath",
            data.toString(),
            "--port",
            Integer.toString(port),
            "--bind_ip",
            "127.0.0.1",
            "--nounixsocket");
    return new Launch(name(), command, Map.of(), data, log).start();
  }

  @Override
  public boolean ready() {
    return Ports.answers(port);
  }
}
