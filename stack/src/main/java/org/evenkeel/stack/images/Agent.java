package org.evenkeel.stack.images;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Maven;
import org.evenkeel.stack.suite.Settings;

/** The OpenTelemetry Java agent, fetched by Maven in the version that the parent pom names. */
final class Agent {

  private Agent() {}

  /** Lays it where the Dockerfile takes it from. */
  static void fetch(Settings settings) throws IOException, InterruptedException {
    var command =
        List.of("-q", "-B", "-N", "dependency:copy@opentelemetry-agent", "-Dmdep.overWrite=true");
    if (Maven.find(settings).status(command) != 0) {
      throw new StackException("The OpenTelemetry agent could not be fetched.");
    }
  }
}
