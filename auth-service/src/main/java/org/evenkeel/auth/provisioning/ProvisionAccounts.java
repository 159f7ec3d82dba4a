package org.evenkeel.auth.provisioning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.launch.Command;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code provision-accounts}: makes the accounts on standard input, one JSON object a line, and
 * answers a line each on standard output: {@code {"user_id": ..., "role": ..., "created": ...}}. An
 * account that stands already stays as it is.
 */
public final class ProvisionAccounts implements Command {

  private final Class<?> application;

  /**
   * The command.
   *
   * @param application the service, whose beans do the work
   */
  public ProvisionAccounts(Class<?> application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "provision-accounts";
  }

  /** Beans are made when they are needed, so that nothing serves, listens or sends meanwhile. */
  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .properties("logging.level.root=WARN")
            .run(args.toArray(String[]::new))) {
      return provision(context.getBean(Provisioning.class), System.out);
    }
  }

  private static int provision(Provisioning provisioning, PrintStream out) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      int refused = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          ProvisionAnswer answer =
              provisioning.provision(Json.mapper().readValue(line, ProvisionRequest.class));
          out.println(Json.mapper().writeValueAsString(answer));
          refused += answer.userId() == null ? 1 : 0;
        }
      }
      return refused == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
