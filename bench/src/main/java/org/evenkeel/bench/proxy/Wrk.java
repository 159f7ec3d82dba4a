package org.evenkeel.bench.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator wrk with one thread; its requests take turns with some tokens. */
public final class Wrk {

  private static final String SCRIPT = "tokens.lua";
  private static final Pattern RESULT =
      Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

  private final Path script;
  private final Path tokens;

  /** Puts script and tokens into a folder that nobody else can read. */
  public Wrk(Path folder, List<String> tokens) throws IOException {
    this.script = folder.resolve(SCRIPT);
    this.tokens = folder.resolve("tokens");
    try (InputStream text = Wrk.class.getResourceAsStream(SCRIPT)) {
      Files.copy(Objects.requireNonNull(text), script);
    }
    Files.write(this.tokens, tokens);
  }

  /**
   * What one run found.
   *
   * @param requests answered
   * @param failed without an answer, or with a status of 400 or more
   * @param seconds it took
   * @param p50 median latency in milliseconds, the others likewise
   */
  public record Run(
      long requests, long failed, double seconds, double p50, double p95, double p99) {

    public double rate() {
      return (requests - failed) / seconds;
    }

    @Override
    public String toString() {
      String failures = failed == 0 ? "" : "  FAILED " + failed;
      return String.format(
          Locale.ROOT,
          "%8.0f /s  p50 %.1f  p95 %.1f  p99 %.1f ms%s",
          rate(),
          p50,
          p95,
          p99,
          failures);
    }
  }

  public Run run(int connections, Duration length, String url)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Programs.find("wrk"),
                "-t1",
                "-c" + connections,
                "-d" + length.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                url,
                "--",
                tokens.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return parse(text);
  }

  static Run parse(String text) {
    Matcher result = RESULT.matcher(text);
    if (!result.find()) {
      throw new IllegalStateException("wrk found nothing: " + text);
    }
    return new Run(
        Long.parseLong(result.group(1)),
        Long.parseLong(result.group(3)),
        Long.parseLong(result.group(2)) / 1e6,
        Long.parseLong(result.group(4)) / 1e3,
        Long.parseLong(result.group(5)) / 1e3,
        Long.parseLong(result.group(6)) / 1e3);
  }
}
