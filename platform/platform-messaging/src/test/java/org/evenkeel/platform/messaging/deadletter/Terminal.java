package org.evenkeel.platform.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.messaging.Bench;
import org.evenkeel.testing.BackingServices;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Runs the command as one service would, and keeps what it says. */
public record Terminal(Bench bench, String service) {

  /** What a run said and its status. */
  public record Said(int status, String out, String err) {}

  public Said run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var env = new StandardEnvironment();
    env.getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench",
                Map.of(
                    "spring.application.name", service,
                    "spring.datasource.url", bench.database().jdbcUrl(),
                    "spring.datasource.username", bench.database().app(),
                    "spring.datasource.password", bench.database().appPassword(),
                    "evenkeel.kafka", BackingServices.kafka(),
                    "evenkeel.topic-prefix", bench.topics().prefix())));
    int status =
        new DeadLettersCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
            .run(env, List.of(arguments));
    return new Said(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
