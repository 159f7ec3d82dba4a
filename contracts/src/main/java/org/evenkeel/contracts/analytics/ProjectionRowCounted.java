package org.evenkeel.contracts.analytics;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A row of a projection as it is now; it replaces every earlier version. In the clear: numbers,
 * days and ids, no text.
 *
 * @param projection summary, day, intervention or sessions
 * @param of what the row is about: {@code all}, a local day, an intervention's id, or spark, wave
 *     or rsd
 * @param generation of the stream that counted it; numbers of different ones are not comparable
 * @param version changes of this row so far, from 1
 * @param counts by name; a name that is missing stands for 0
 * @param lastAt when each count of a summary last happened; a name that is missing stands for never
 * @param through by topic, {@code ce_sequence} of the member's last fact that is in the row
 */
public record ProjectionRowCounted(
    UUID userId,
    String projection,
    String of,
    int generation,
    long version,
    Map<String, Long> counts,
    Map<String, Instant> lastAt,
    Map<String, Long> through)
    implements Fact {

  public ProjectionRowCounted {
    counts = Map.copyOf(counts);
    lastAt = Map.copyOf(lastAt);
    through = Map.copyOf(through);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "ProjectionRowCounted[...]";
  }
}
