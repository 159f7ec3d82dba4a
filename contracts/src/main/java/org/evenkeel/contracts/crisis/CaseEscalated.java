package org.evenkeel.contracts.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * Responders are called to a case again. No text.
 *
 * @param number of this call among the calls about the case, from 1; with the case id it names one
 * @param level moderate, high or critical
 * @param reason {@code overdue}: nobody answered in time; {@code released}: whoever had it let go
 *     of it; {@code handed_over}: a colleague gives it to the one who is named
 * @param responders who is called, user ids; empty for everybody who answers cases
 * @param dueAt until when one of them must have answered
 */
public record CaseEscalated(
    UUID caseId,
    UUID userId,
    int number,
    String level,
    String reason,
    List<UUID> responders,
    Instant escalatedAt,
    Instant dueAt)
    implements Fact {
  public CaseEscalated {
    responders = List.copyOf(responders);
  }
}
