package org.evenkeel.stack.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.RunningProcess;

/**
 * PostgreSQL with durable commits, listening on the loopback address only.
 *
 * @param distribution where its binaries come from
 * @param data its data folder
 * @param log its output
 * @param port its port
 * @param password of the superuser {@value #SUPERUSER}
 */
public record Postgres(Distribution distribution, Path data, Path log, int port, String password)
    implements BackingService {

  /** Creates roles and databases; no service ever uses it. */
  public static final String SUPERUSER = "postgres";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=200",
          "fsync=on",
          "synchronous_commit=on",
          "log_error_verbosity=terse",
          "log_statement=none",
          "log_min_error_statement=panic",
          "log_parameter_max_length_on_error=0",
          "timezone=UTC",
          "log_timezone=UTC");

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Path program = program("initdb");
    if (Files.exists(data.resolve("PG_VERSION"))) {
      Postmaster.makeWay(data);
      return;
    }
    Trees.delete(data);
    Files.createDirectories(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path secret = Files.createTempFile("initdb", ".pw");
    try {
      Files.writeString(secret, password + "\n");
      new Launch(
              "initdb",
              unprivileged(
                  List.of(
                      program.toString(),
                      "--pgdata=" + data,
                      "--username=" + SUPERUSER,
                      "--pwfile=" + secret,
                      "--auth=scram-sha-256",
                      "--encoding=UTF8",
                      "--locale-provider=builtin",
                      "--builtin-locale=C.UTF-8",
                      "--locale=C")),
              Map.of(),
              data,
              log)
          .run();
    } finally {
      Files.delete(secret);
    }
  }

  @Override
  public RunningProcess launch() throws IOException {
    var command = new ArrayList<String>();
    command.add(program("postgres").toString());
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return new Launch(name(), unprivileged(command), Map.of(), data, log).start();
  }

  @Override
  public boolean ready() {
    try (var connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Rolls open transactions back and ends with a checkpoint; waiting for clients could be long. */
  @Override
  public void stop(RunningProcess process) throws IOException, InterruptedException {
    process.signal("INT");
    process.awaitEnd(Duration.ofSeconds(30));
  }

  /** The process that serves this data folder without our pid file: it outlived a killed up. */
  public Postmaster postmaster() {
    return new Postmaster(data, port);
  }

  /** A superuser's connection. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2",
        SUPERUSER,
        password);
  }

  private Path program(String program) throws IOException {
    String resource =
        Unpacking.arm64() ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
    return Unpacking.once(
            distribution.cache().resolve("postgres"), target -> Unpacking.tarXz(resource, target))
        .resolve("bin")
        .resolve(program);
  }

  /** PostgreSQL refuses to run as root; in a user namespace without a mapping nobody is root. */
  private static List<String> unprivileged(List<String> command) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return Stream.concat(root ? Stream.of("unshare", "-U") : Stream.of(), command.stream())
        .toList();
  }

  @Override
  public String toString() {
    return "Postgres[" + port + "]";
  }
}
