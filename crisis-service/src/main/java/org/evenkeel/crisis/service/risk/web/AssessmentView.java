package org.evenkeel.crisis.service.risk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.application.Assessments;
import org.evenkeel.crisis.service.risk.model.Reason;
import org.jspecify.annotations.Nullable;

/** An assessment as responders see it: why, in plain words, without anything the person wrote. */
record AssessmentView(
    UUID id,
    Instant assessedAt,
    String level,
    double score,
    List<ReasonView> reasons,
    String sourceType,
    @Nullable UUID recordId,
    @Nullable UUID caseId,
    @Nullable String floorVersion,
    @Nullable String dangerModelVersion,
    int thresholdsVersion) {

  record ReasonView(String code, String text) {

    static ReasonView of(Reason reason) {
      return new ReasonView(reason.wireName(), reason.sentence());
    }
  }

  static AssessmentView of(Assessments.Kept kept) {
    return new AssessmentView(
        kept.id(),
        kept.assessedAt(),
        kept.assessment().level().wireName(),
        kept.assessment().score(),
        kept.assessment().reasons().stream().map(ReasonView::of).toList(),
        kept.type(),
        kept.recordId(),
        kept.caseId(),
        kept.floorVersion(),
        kept.dangerModel(),
        kept.thresholdsVersion());
  }
}
