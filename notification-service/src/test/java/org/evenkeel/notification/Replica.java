package org.evenkeel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another process of the service, over the same database and topics. */
public record Replica(ConfigurableApplicationContext context) implements AutoCloseable {

  /** Starts one with the settings of the first, and further ones as {@code name=value}. */
  public static Replica beside(Environment first, String... settings) {
    return with(List.of(), first, settings);
  }

  /** The same with further beans. */
  public static Replica with(List<Class<?>> beans, Environment first, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--server.port=0", "--management.server.port=0", "--spring.jmx.enabled=false"));
    Stream.of(
            "evenkeel.database.name",
            "EVENKEEL_POSTGRES_HOST",
            "EVENKEEL_POSTGRES_PORT",
            "EVENKEEL_DB_PASSWORD",
            "evenkeel.kafka",
            "evenkeel.topic-prefix",
            "evenkeel.issuer",
            "evenkeel.secrets-dir",
            "spring.mail.port")
        .forEach(name -> arguments.add("--" + name + "=" + first.getRequiredProperty(name)));
    Stream.of(settings).forEach(setting -> arguments.add("--" + setting));
    List<Class<?>> sources =
        new ArrayList<>(List.of(NotificationServiceApplication.class, RunningService.Keys.class));
    sources.addAll(beans);
    return new Replica(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .run(arguments.toArray(String[]::new)));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
