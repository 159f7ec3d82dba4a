package org.evenkeel.acceptance.rolling;

import java.util.List;
import java.util.Locale;

/**
 * What became of some requests, in figures.
 *
 * @param sent how many
 * @param failed of them
 * @param lesser of them, served by a second choice: not failed, and yet somebody noticed
 * @param nanos from due to answered, shortest first
 */
record Figures(int sent, int failed, int lesser, List<Long> nanos) {

  static final String HEAD =
      String.format(
          Locale.ROOT,
          "%8s %7s %7s %8s %8s %8s %8s",
          "requests",
          "failed",
          "lesser",
          "p50 ms",
          "p95 ms",
          "p99 ms",
          "longest");

  private static final long MILLION = 1_000_000;

  Figures {
    nanos = List.copyOf(nanos);
  }

  static Figures of(List<Tally.One> some) {
    return new Figures(
        some.size(),
        (int) some.stream().filter(one -> one.outcome() instanceof Outcome.Failed).count(),
        (int) some.stream().filter(one -> one.outcome() instanceof Outcome.Lesser).count(),
        some.stream().map(Tally.One::nanos).sorted().toList());
  }

  /** From due to answered; {@code share} of the requests took no longer. */
  long millis(double share) {
    int place = (int) Math.ceil(share * nanos.size()) - 1;
    return nanos.isEmpty() ? 0 : nanos.get(Math.max(0, place)) / MILLION;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%8d %7d %7d %8d %8d %8d %8d",
        sent,
        failed,
        lesser,
        millis(0.50),
        millis(0.95),
        millis(0.99),
        millis(1.0));
  }
}
