package org.evenkeel.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

  private static final int WINDOW_BYTES = 64 * 1024;

  private LogTail() {}

  /** The last lines of the file, joined; empty when there is no file. */
  public static String of(Path log, int lines) {
    List<String> all = from(log, 0).lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /** What was written after {@code offset}, at most the last 64 KiB of it. */
  public static String from(Path log, long offset) {
    if (!Files.exists(log)) {
      return "";
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(offset, file.length() - WINDOW_BYTES);
      byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
      file.seek(start);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(" + log + " cannot be read)";
    }
  }

  /** Its size in bytes; 0 when there is no file. */
  public static long length(Path log) {
    return log.toFile().length();
  }
}
