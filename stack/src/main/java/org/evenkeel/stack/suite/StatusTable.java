package org.evenkeel.stack.suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.stack.process.RunningProcess;

/** The table that the command status prints. */
final class StatusTable {

  /**
   * A line of it.
   *
   * @param name of the process
   * @param process when it runs
   * @param port that it was started on, or would be
   * @param state a word
   * @param uptime since its start
   * @param mebibytes its share of the memory
   */
  record Row(
      String name,
      Optional<RunningProcess> process,
      int port,
      String state,
      Duration uptime,
      long mebibytes) {}

  private StatusTable() {}

  static String of(List<Row> rows) {
    var text = new StringBuilder();
    text.append(line("NAME", "PID", "PORT", "STATE", "UPTIME", "MiB"));
    for (Row row : rows) {
      boolean runs = row.process().isPresent();
      text.append(
          line(
              row.name(),
              row.process().map(process -> Long.toString(process.pid())).orElse("-"),
              Integer.toString(row.port()),
              row.state(),
              runs ? uptime(row.uptime()) : "-",
              runs ? Long.toString(row.mebibytes()) : "-"));
    }
    long sum = rows.stream().mapToLong(Row::mebibytes).sum();
    return text.append(line("sum", "", "", "", "", Long.toString(sum))).toString();
  }

  private static String line(String... columns) {
    return String.format(Locale.ROOT, "%-22s %8s %6s  %-10s %10s %6s%n", (Object[]) columns);
  }

  static String uptime(Duration duration) {
    if (duration.toDays() > 0) {
      return duration.toDays() + "d " + duration.toHoursPart() + "h";
    }
    if (duration.toHours() > 0) {
      return duration.toHours() + "h " + duration.toMinutesPart() + "m";
    }
    return duration.toMinutes() + "m " + duration.toSecondsPart() + "s";
  }
}
