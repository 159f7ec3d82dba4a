package org.evenkeel.bench.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.evenkeel.stack.process.Memory;

/**
 * What a process holds.
 *
 * @param heap bytes that a full collection left; 0 for a process without a JVM
 * @param threads of the JVM, virtual ones left out; 0 likewise
 * @param mebibytes its share of the memory
 */
record ProcessFigures(long heap, long threads, long mebibytes) {

  private static final Pattern USED =
      Pattern.compile(
          "^sun\\.gc\\.generation\\.\\d+\\.space\\.\\d+\\.used=(\\d+)", Pattern.MULTILINE);
  private static final Pattern THREADS =
      Pattern.compile("^java\\.threads\\.live=(\\d+)", Pattern.MULTILINE);

  /**
   * Makes the JVM collect everything it can, then asks what is left. Asks JVMs only: jcmd sends
   * QUIT first, and PostgreSQL takes that as an order to end at once.
   */
  static ProcessFigures of(long pid) throws IOException, InterruptedException {
    if (!isJvm(pid)) {
      return of("", Memory.mebibytes(pid));
    }
    jcmd(pid, "GC.run");
    return of(jcmd(pid, "PerfCounter.print"), Memory.mebibytes(pid));
  }

  static ProcessFigures of(String counters, long mebibytes) {
    return new ProcessFigures(sum(USED, counters), sum(THREADS, counters), mebibytes);
  }

  static boolean isJvm(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("/java"))
        .isPresent();
  }

  private static long sum(Pattern counter, String counters) {
    return counter
        .matcher(counters)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(program, Long.toString(pid), command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }
}
