package org.evenkeel.stack.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.process.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL cluster with what outlives it: the archive of its log and a base backup.
 *
 * @param name of it
 * @param folder of all that belongs to it
 * @param postgres the server
 */
record Cluster(String name, Path folder, Postgres postgres) {

  /** Microseconds are all that the server reads. */
  private static final DateTimeFormatter TARGET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Duration REPLAY = Duration.ofMinutes(5);

  static Cluster in(Path folder, String name, Distribution distribution, String password) {
    Path own = folder.resolve(name);
    return new Cluster(name, own, server(own, "primary", distribution, password));
  }

  Archive archive() {
    return new Archive(folder.resolve("archive"));
  }

  BaseBackup backup() {
    return new BaseBackup(folder.resolve("backup"));
  }

  void begin(Servers servers, Duration archiveTimeout) throws IOException, InterruptedException {
    archive().create();
    postgres.prepare();
    configure(postgres.data(), archive().settings(archiveTimeout.toSeconds()));
    servers.start(postgres);
  }

  void backUp() throws SQLException, IOException {
    try (var connection = postgres.connect("postgres")) {
      backup().take(connection, postgres.data());
    }
  }

  /** Returns when everything that is committed by now is in the archive. */
  void awaitArchived(Duration limit) throws SQLException, InterruptedException {
    String segment = currentSegment();
    Instant end = Instant.now().plus(limit);
    while (!archive().holds(segment)) {
      if (Instant.now().isAfter(end)) {
        throw new StackException(
            "The archive of "
                + name
                + " did not get "
                + segment
                + " within "
                + limit.toSeconds()
                + " s.");
      }
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  /** From now on the archive refuses segments; the server goes on and keeps them. */
  void breakArchive() throws SQLException {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET archive_command = '" + Archive.refusing() + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** Kills the server and deletes its data folder, with the log that is not archived yet. */
  void lose(Servers servers) throws IOException {
    servers.kill(postgres);
    Trees.delete(postgres.data());
  }

  /**
   * Makes a new cluster elsewhere from base backup and archive; returns when it takes writes.
   *
   * @param moment the last moment that counts, or null for all there is
   */
  Postgres restore(Servers servers, String as, @Nullable Instant moment)
      throws IOException, InterruptedException {
    var restored = server(folder, as, postgres.distribution(), postgres.password());
    Trees.copy(backup().folder(), restored.data());
    var lines = new ArrayList<String>();
    lines.add(archive().restoring());
    // Its log must not meet the archive of the lost one; a new base backup comes first.
    lines.add("archive_mode = off");
    lines.add("recovery_target_action = promote");
    if (moment != null) {
      lines.add("recovery_target_time = '" + TARGET.format(moment) + "'");
    }
    configure(restored.data(), lines);
    Files.createFile(restored.data().resolve("recovery.signal"));
    RunningProcess process = servers.start(restored);
    Waiting.until(() -> takesWrites(restored), process, REPLAY, restored.log());
    return restored;
  }

  private static boolean takesWrites(Postgres restored) {
    try (Connection connection = restored.connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT NOT pg_is_in_recovery()")) {
      return rows.next() && rows.getBoolean(1);
    } catch (SQLException starting) {
      return false;
    }
  }

  private String currentSegment() throws SQLException {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT pg_walfile_name(pg_current_wal_insert_lsn())")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Postgres server(
      Path folder, String as, Distribution distribution, String password) {
    return new Postgres(
        distribution, folder.resolve(as), folder.resolve(as + ".log"), Ports.random(), password);
  }

  private static void configure(Path data, List<String> lines) throws IOException {
    Files.write(data.resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
  }

  @Override
  public String toString() {
    return "Cluster[" + name + "]";
  }
}
