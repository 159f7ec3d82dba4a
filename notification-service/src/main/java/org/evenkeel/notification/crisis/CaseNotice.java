package org.evenkeel.notification.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that somebody must answer.
 *
 * @param sourceId what calls for it: the source that opened or joined the case, the number of a
 *     call, a follow-up; one notice each
 * @param responders who is told; everybody who answers cases when none of them does
 */
public record CaseNotice(
    UUID caseId,
    String sourceId,
    String level,
    CaseNews news,
    Instant detectedAt,
    Instant dueAt,
    List<UUID> responders) {

  public CaseNotice {
    responders = List.copyOf(responders);
  }
}
