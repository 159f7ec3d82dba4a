package org.evenkeel.crisis.service.cases.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ReadingCases.CaseDetails;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.stream.FeedEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Responders watch cases. Their watching is in the audit log, and so is each event about a case
 * before it is sent: one entry for responder, case and event.
 */
@Service
public class WatchingCases {

  private final Cases cases;
  private final CaseContents contents;
  private final FollowUps followUps;
  private final AuditLog audit;

  WatchingCases(Cases cases, CaseContents contents, FollowUps followUps, AuditLog audit) {
    this.cases = cases;
    this.contents = contents;
    this.followUps = followUps;
    this.audit = audit;
  }

  @Transactional
  public void begin(UUID responder) {
    audit.record(
        new AuditEntry(responder, "case.watched", "case-stream", CaseFeed.CHANNEL, null, Map.of()));
  }

  /** The cases of these events as the list shows them, without anything a person wrote. */
  @Transactional
  public Map<UUID, CaseDetails> show(UUID responder, List<FeedEvent> events) {
    Map<UUID, CaseDetails> shown = new HashMap<>();
    for (FeedEvent event : events) {
      cases
          .find(event.resourceId())
          .ifPresent(
              crisis -> {
                audit.record(
                    new AuditEntry(
                        responder,
                        "case.streamed",
                        "case",
                        crisis.id().toString(),
                        crisis.userId(),
                        Map.of(
                            "event", event.name(), "position", Long.toString(event.position()))));
                shown.put(
                    crisis.id(),
                    CaseDetails.listed(
                        crisis, contents.sources(crisis.id()), followUps.of(crisis.id())));
              });
    }
    return shown;
  }
}
