package org.evenkeel.analytics.counting;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a member did in all, from the rows of this process's generation. While those are behind the
 * logs (a new generation, one that comes back, state that is being restored) nothing is read from
 * them, so that nobody is told an old count.
 */
@Component
public class ReadingCounts {

  private final CountedRows rows;
  private final CountedLog log;
  private final Freshness freshness;
  private final MeterRegistry meters;

  ReadingCounts(CountedRows rows, CountedLog log, Freshness freshness, MeterRegistry meters) {
    this.rows = rows;
    this.log = log;
    this.freshness = freshness;
    this.meters = meters;
  }

  /** Empty while the rows are behind: then it must be counted plainly. */
  public Optional<CountedRows.Totals> totals(UUID userId) {
    boolean fresh = freshness.fresh();
    meters.counter("analytics.counts.read", "from", fresh ? "rows" : "activity").increment();
    if (fresh) {
      return Optional.of(rows.totals(userId, log.generation()));
    }
    return rows.forgotten(userId) ? Optional.of(CountedRows.Totals.NOTHING) : Optional.empty();
  }
}
