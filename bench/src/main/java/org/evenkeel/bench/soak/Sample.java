package org.evenkeel.bench.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.stack.suite.Installation;

/**
 * What the suite holds at a moment.
 *
 * @param processes by name
 * @param rows by database and table
 * @param requests sent so far
 */
record Sample(Map<String, ProcessFigures> processes, Map<String, Long> rows, long requests) {

  private static final double MEBIBYTE = 1024.0 * 1024.0;

  static Sample take(Installation installation, long requests)
      throws IOException, InterruptedException, SQLException {
    Map<String, ProcessFigures> processes = new LinkedHashMap<>();
    for (Map.Entry<String, Long> process : installation.pids().entrySet()) {
      processes.put(process.getKey(), ProcessFigures.of(process.getValue()));
    }
    return new Sample(processes, new Rows(installation).count(), requests);
  }

  /** A line a process and a table, each with its value at the start beside it. */
  String since(Sample start) {
    StringBuilder text = new StringBuilder();
    text.append(line("process", "heap MiB", "", "threads", "", "PSS MiB", ""));
    processes.forEach(
        (name, now) -> {
          ProcessFigures then = start.processes.getOrDefault(name, now);
          text.append(
              line(
                  name,
                  mebibytes(then.heap()),
                  mebibytes(now.heap()),
                  Long.toString(then.threads()),
                  Long.toString(now.threads()),
                  Long.toString(then.mebibytes()),
                  Long.toString(now.mebibytes())));
        });
    text.append(line("table", "rows", "", "a request", "", "", ""));
    rows.forEach(
        (table, now) -> {
          long then = start.rows.getOrDefault(table, 0L);
          text.append(
              line(table, Long.toString(then), Long.toString(now), perRequest(start, now - then)));
        });
    return text.toString();
  }

  private String perRequest(Sample start, long grown) {
    long sent = requests - start.requests;
    return sent == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) grown / sent);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / MEBIBYTE);
  }

  private static String line(String name, String... columns) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-28s", name));
    for (String column : columns) {
      line.append(String.format(Locale.ROOT, " %10s", column));
    }
    return line.append('\n').toString();
  }
}
