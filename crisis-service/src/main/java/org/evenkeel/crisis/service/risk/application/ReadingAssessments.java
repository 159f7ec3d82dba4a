package org.evenkeel.crisis.service.risk.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.RaisingCases;
import org.evenkeel.platform.web.audit.AuditEntry;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.platform.web.paging.PageQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A responder sees what spoke for a case; the reading is on record before it is answered. */
@Service
public class ReadingAssessments {

  private final RaisingCases cases;
  private final Assessments assessments;
  private final RiskSettings settings;
  private final AuditLog audit;
  private final Clock clock;

  ReadingAssessments(
      RaisingCases cases,
      Assessments assessments,
      RiskSettings settings,
      AuditLog audit,
      Clock clock) {
    this.cases = cases;
    this.assessments = assessments;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** One page and how many there are. */
  public record Page(List<Assessments.Kept> assessments, long total) {}

  /** From shortly before the case until it was resolved; empty when there is no such case. */
  @Transactional
  public Optional<Page> ofCase(UUID reader, UUID caseId, PageQuery query) {
    return cases
        .span(caseId)
        .map(
            span -> {
              Instant from = span.openedAt().minus(settings.before());
              Instant resolved = span.resolvedAt();
              Instant to = resolved == null ? clock.instant() : resolved;
              audit.record(
                  new AuditEntry(
                      reader,
                      "case.assessments-read",
                      "case",
                      caseId.toString(),
                      span.userId(),
                      Map.of()));
              return new Page(
                  assessments.page(span.userId(), from, to, query),
                  assessments.count(span.userId(), from, to));
            });
  }
}
