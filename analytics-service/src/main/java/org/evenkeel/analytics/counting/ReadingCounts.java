package org.evenkeel.analytics.counting;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a member did in all, from the rows of this process's generation. While those are behind the
 * logs (a new generation, one that comes back, state that is being restored), or one of the member
 * could not be kept, nothing is read from them, so that nobody is told an old count.
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

  /** Empty while the rows are behind or not all there: then it must be counted plainly. */
  public Optional<CountedRows.Totals> totals(UUID userId) {
    Optional<CountedRows.Totals> counted =
        freshness.fresh() ? rows.totals(userId, log.generation()) : Optional.empty();
    meters
        .counter("analytics.counts.read", "from", counted.isPresent() ? "rows" : "activity")
        .increment();
    if (counted.isEmpty() && rows.forgotten(userId)) {
      return Optional.of(CountedRows.Totals.NOTHING);
    }
    return counted;
  }
}
