package org.evenkeel.stack.suite;

import java.io.IOException;

/**
 * A command of a service's jar, run for somebody at the terminal.
 *
 * @param service whose jar, environment and database
 */
public record ServiceCommand(Settings settings, Service service) {

  /**
   * Runs it and shows what it says.
   *
   * @return its exit status
   */
  public int show(String command) throws IOException, InterruptedException {
    var environment = new ServiceEnvironment(settings, Secrets.open(settings.home().secrets()));
    return new ServiceProcess(settings, service, UnpackedJar.of(service, settings), environment)
        .show(command);
  }
}
