package org.evenkeel.bench.machine;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time that processes have used; what others do on the machine does not enter it. */
public final class CpuTimes {

  private final Map<String, Long> pids;
  private final Map<String, Duration> used = new LinkedHashMap<>();
  private Map<String, Duration> begin = Map.of();

  /** Of named processes, children included, and of the program that measures, without them. */
  public CpuTimes(Map<String, Long> pids, String nameOfThisProgram) {
    this.pids = new LinkedHashMap<>(pids);
    this.pids.put(nameOfThisProgram, ProcessHandle.current().pid());
  }

  public void start() {
    begin = now();
  }

  /** Adds what was used since the start. */
  public void stop() {
    now()
        .forEach(
            (name, time) ->
                used.merge(
                    name, time.minus(begin.getOrDefault(name, Duration.ZERO)), Duration::plus));
  }

  /** A line a process, most first: milliseconds of processor time for each operation. */
  public String perOperation(long operations) {
    return used.entrySet().stream()
            .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
            .filter(entry -> entry.getValue().isPositive())
            .map(entry -> line(entry.getKey(), millis(entry.getValue()) / operations))
            .collect(Collectors.joining())
        + line("sum", used.values().stream().mapToDouble(CpuTimes::millis).sum() / operations);
  }

  private static String line(String name, double millis) {
    return String.format(Locale.ROOT, "  %-22s %8.3f ms%n", name, millis);
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1e6;
  }

  private Map<String, Duration> now() {
    Map<String, Duration> times = new LinkedHashMap<>();
    pids.forEach((name, pid) -> times.put(name, of(pid)));
    return times;
  }

  private static Duration of(long pid) {
    boolean self = pid == ProcessHandle.current().pid();
    return ProcessHandle.of(pid).stream()
        .flatMap(
            process ->
                Stream.concat(Stream.of(process), self ? Stream.empty() : process.descendants()))
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
