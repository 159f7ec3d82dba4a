package org.evenkeel.platform.web.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.platform.web.http.IdleConnections;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code main} of every service: serves, or does what the first argument names. */
public final class ServiceLauncher {

  private ServiceLauncher() {}

  /**
   * Starts the service, or runs a command and ends the process with its status. A service with more
   * than one database brings its own {@code migrate}, which goes before the one for all.
   */
  public static void run(Class<?> app, String[] args, Command... commands) {
    IdleConnections.bound();
    Optional<Command> command = find(args, commands);
    if (command.isEmpty()) {
      SpringApplication.run(app, args);
      return;
    }
    int status = execute(command.get(), args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static Optional<Command> find(String[] args, Command... commands) {
    if (args.length == 0 || args[0].startsWith("-")) {
      return Optional.empty();
    }
    List<Command> known = known(commands);
    Optional<Command> named = known.stream().filter(c -> c.name().equals(args[0])).findFirst();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "no such command: known are " + known.stream().map(Command::name).toList());
    }
    return named;
  }

  /**
   * The service's own, {@code migrate}, and those that a shared module brings for every service.
   */
  private static List<Command> known(Command... own) {
    List<Command> known = new ArrayList<>(List.of(own));
    known.add(new Migrate());
    ServiceLoader.load(Command.class).forEach(known::add);
    return known;
  }

  static int execute(Command command, String[] args) {
    List<String> rest = Arrays.asList(args).subList(1, args.length);
    try (ConfigurableApplicationContext settings =
        new SpringApplicationBuilder(SettingsOnly.class)
            .web(WebApplicationType.NONE)
            .run(rest.toArray(String[]::new))) {
      return command.run(settings.getEnvironment(), rest);
    }
  }

  /** A context that reads the settings and has nothing in it. */
  static final class SettingsOnly {}
}
