package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How busy the machine's processors have been since boot, from the first line of /proc/stat.
 *
 * @param busy ticks of all processors
 * @param all ticks, idle ones included
 */
record Processor(long busy, long all) {

  private static final Path STAT = Path.of("/proc/stat");

  /** Places of idle and iowait behind the word cpu. */
  private static final int IDLE = 3;

  private static final int IO_WAIT = 4;

  /** User to steal; what guests use is counted in user already. */
  private static final int FIELDS = 8;

  static Processor now() {
    try (var lines = Files.lines(STAT)) {
      return of(lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Processor of(String line) {
    long[] ticks =
        Arrays.stream(line.strip().split("\\s+", -1))
            .skip(1)
            .limit(FIELDS)
            .mapToLong(Long::parseLong)
            .toArray();
    long all = Arrays.stream(ticks).sum();
    return new Processor(all - ticks[IDLE] - ticks[IO_WAIT], all);
  }

  /** Share in percent since an earlier moment, of all processors together. */
  long percentSince(Processor earlier) {
    return Math.round(100.0 * (busy - earlier.busy) / Math.max(1, all - earlier.all));
  }
}
