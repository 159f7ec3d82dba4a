package org.evenkeel.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what grew between two samples and should not have. Heaps, threads and memory may move a
 * little; the outbox and the rejected facts must be empty again. Inbox (kept 14 days), idempotency
 * keys (24 hours) and a user's sequence (for ever) are meant to grow with requests.
 */
final class Verdict {

  private static final double HEAP_FACTOR = 1.25;
  private static final long HEAP_BYTES = 8L << 20;
  private static final long THREADS = 12;
  private static final double MEMORY_FACTOR = 1.25;
  private static final long MEBIBYTES = 48;

  private Verdict() {}

  /** A sentence for each; nothing when all is well. */
  static List<String> of(Sample start, Sample end) {
    List<String> grown = new ArrayList<>();
    end.processes()
        .forEach(
            (name, now) -> {
              ProcessFigures then = start.processes().get(name);
              if (then == null) {
                grown.add(name + " was not there at the start");
                return;
              }
              if (now.heap() > then.heap() * HEAP_FACTOR + HEAP_BYTES) {
                grown.add(name + " keeps more heap");
              }
              if (now.threads() > then.threads() + THREADS) {
                grown.add(name + " has more threads");
              }
              if (now.mebibytes() > then.mebibytes() * MEMORY_FACTOR + MEBIBYTES) {
                grown.add(name + " takes more memory");
              }
            });
    start.processes().keySet().stream()
        .filter(name -> !end.processes().containsKey(name))
        .forEach(name -> grown.add(name + " has ended"));
    end.rows()
        .forEach(
            (table, rows) -> {
              if (rows > 0 && table.toLowerCase(Locale.ROOT).contains(".outbox")) {
                grown.add(table + " still has " + rows + " rows");
              }
            });
    return grown;
  }
}
