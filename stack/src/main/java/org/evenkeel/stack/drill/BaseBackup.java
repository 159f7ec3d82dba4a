package org.evenkeel.stack.drill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of the data folder of a running cluster, as PostgreSQL's manual describes it under "Making
 * a Base Backup Using the Low Level API": its files change while they are read, and the log that is
 * archived until the end makes them consistent.
 *
 * @param folder where the copy goes
 */
record BaseBackup(Path folder) {

  /** Their contents belong to the running server; the folders themselves must be there. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

  /** Takes it while others write; returns when the log that it needs is archived. */
  void take(Connection superuser, Path data) throws SQLException, IOException {
    try (var statement = superuser.createStatement()) {
      statement.execute("SELECT pg_backup_start('drill', true)");
      copy(data);
      try (var rows =
          statement.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop()")) {
        rows.next();
        Files.writeString(folder.resolve("backup_label"), rows.getString(1));
        String tablespaces = rows.getString(2);
        if (tablespaces != null && !tablespaces.isBlank()) {
          Files.writeString(folder.resolve("tablespace_map"), tablespaces);
        }
      }
    }
  }

  long bytes() throws IOException {
    try (var files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private void copy(Path data) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(at(from), mode);
            String name = data.relativize(from).toString();
            if (name.equals("pg_wal")) {
              Files.createDirectory(at(from).resolve("archive_status"), mode);
            }
            return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(data.relativize(from).toString())) {
              copyFile(from, at(from));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          private Path at(Path from) {
            return folder.resolve(data.relativize(from).toString());
          }
        });
  }

  /** A table that is dropped meanwhile takes its file with it; the log says so again. */
  private static void copyFile(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to);
    } catch (NoSuchFileException dropped) {
      return;
    }
    try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
