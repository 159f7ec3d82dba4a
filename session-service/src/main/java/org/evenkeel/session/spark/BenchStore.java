package org.evenkeel.session.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.json.Json;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.session.spark.bench.StoreMeasurement;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code bench-store --events N --json FILE}: adds and reads SPARK events by the store itself
 * beside a bare table. Only in a database made for it, for what it adds cannot be taken away;
 * {@code ./evenkeel bench store} makes one. Status 0 when it measured, 2 when it refused.
 */
public final class BenchStore implements Command {

  private static final String DATABASE = "evenkeel_bench";
  private static final int REFUSED = 2;

  private final PrintStream out;

  public BenchStore(PrintStream out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "bench-store";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    if (!DATABASE.equals(env.getProperty("evenkeel.database.name")) || !args.contains("--json")) {
      out.println("This measures in a database " + DATABASE + " only: ./evenkeel bench store");
      return REFUSED;
    }
    try {
      Map<String, Object> figures =
          new StoreMeasurement(
                  out,
                  env.getRequiredProperty("evenkeel.database.url"),
                  env.getRequiredProperty("spring.datasource.username"),
                  env.getRequiredProperty("spring.datasource.password"))
              .run(Integer.parseInt(after(args, "--events")));
      Files.writeString(Path.of(after(args, "--json")), Json.mapper().writeValueAsString(figures));
      return 0;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the measurement ended early", e);
    }
  }

  private static String after(List<String> args, String option) {
    return args.get(args.indexOf(option) + 1);
  }
}
