package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.stack.process.StackException;

/** Runs a command of a service's jar in this terminal, with what the service itself has. */
public final class ServiceCommand {

  private final Settings settings;
  private final Service service;

  public ServiceCommand(Settings settings, Service service) {
    this.settings = settings;
    this.service = service;
  }

  /** Runs it to its end and returns its exit status. */
  public int run(String name, List<String> arguments) throws IOException, InterruptedException {
    if (!Files.exists(settings.home().secrets())
        || !Files.exists(UnpackedJar.built(service, settings))) {
      throw new StackException("Nothing is installed here yet; ./evenkeel up comes first.");
    }
    var command = new ArrayList<>(UnpackedJar.of(service, settings).command(name));
    command.addAll(arguments);
    var environment = new ServiceEnvironment(settings, Secrets.open(settings.home().secrets()));
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment.running(new Replica(service, 1, 1)));
    // Standard output belongs to the command's answer.
    builder.environment().put("LOGGING_LEVEL_ROOT", "ERROR");
    return builder.start().waitFor();
  }
}
