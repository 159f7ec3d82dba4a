package org.evenkeel.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.evenkeel.acceptance.Eventually;
import org.evenkeel.bench.machine.FreePorts;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.RunningProcess;

/** A server with the suite's settings and durability, and one database of one service. */
final class OwnPostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PASSWORD = "bench-only";

  private final Postgres postgres;
  private final RunningProcess process;

  private OwnPostgres(Postgres postgres, RunningProcess process) {
    this.postgres = postgres;
    this.process = process;
  }

  /** Starts one whose data lie below a folder. */
  static OwnPostgres start(Path root, Path folder) throws IOException, InterruptedException {
    Postgres postgres =
        new Postgres(
            Distribution.of(root),
            folder.resolve("data"),
            folder.resolve("postgres.log"),
            FreePorts.one(),
            PASSWORD);
    postgres.prepare();
    OwnPostgres started = new OwnPostgres(postgres, postgres.launch());
    Eventually.holds("the database answers", PATIENCE, postgres::ready);
    return started;
  }

  /** Makes the database with the roles and rights that an installation has. */
  Database create(String name) throws SQLException {
    Database database = Database.named(name, PASSWORD, PASSWORD);
    database.ensure(postgres::connect);
    return database;
  }

  /** Runs something as superuser. */
  void run(String database, String sql) throws SQLException {
    try (Connection connection = postgres.connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  int port() {
    return postgres.port();
  }

  @Override
  public void close() throws IOException {
    try {
      postgres.stop(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
