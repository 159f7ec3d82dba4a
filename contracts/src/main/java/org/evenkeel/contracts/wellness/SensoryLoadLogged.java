package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * How much a person's senses had to bear at a moment; each channel 0 to 10.
 *
 * @param strategies codes of what the person tried against it
 * @param crisisRiskScore 0 to 1, of the note
 * @param sourceId under which the floor signalled for the same request
 */
public record SensoryLoadLogged(
    UUID loadId,
    UUID userId,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
    int sound,
    int light,
    int touch,
    int smell,
    int social,
    List<String> strategies,
    double crisisRiskScore,
    boolean crisisFlagged,
    String sourceId)
    implements Fact {
  public SensoryLoadLogged {
    strategies = List.copyOf(strategies);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "SensoryLoadLogged[...]";
  }
}
