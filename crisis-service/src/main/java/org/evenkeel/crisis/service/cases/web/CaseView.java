package org.evenkeel.crisis.service.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.application.ReadingCases.CaseDetails;
import org.evenkeel.crisis.service.cases.application.ReadingCases.ReadNote;
import org.evenkeel.crisis.service.cases.model.CaseResolution;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.jspecify.annotations.Nullable;

/**
 * A case as responders see it.
 *
 * @param escalations deadlines missed while the person waits now
 */
record CaseView(
    UUID id,
    UUID userId,
    String level,
    String state,
    double score,
    Instant openedAt,
    Instant dueAt,
    List<SourceView> sources,
    String floorVersion,
    int escalations,
    @Nullable UUID heldBy,
    @Nullable Instant claimedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant resolvedAt,
    @Nullable String resolution,
    boolean hotlineInfoDisplayed,
    boolean safetyPlanAccessed,
    boolean emergencyContactNotified,
    List<FollowUpView> followUps,
    boolean wantsContact,
    List<String> reportTexts,
    List<NoteView> notes) {

  record SourceView(
      String sourceType,
      String sourceId,
      @Nullable UUID recordId,
      String level,
      double score,
      List<String> categories,
      Instant detectedAt) {

    static SourceView of(CaseSource source) {
      return new SourceView(
          source.sourceType(),
          source.sourceId(),
          source.recordId(),
          source.level().wireName(),
          source.score(),
          source.categories(),
          source.detectedAt());
    }
  }

  record NoteView(UUID author, String text, Instant createdAt) {

    static NoteView of(ReadNote note) {
      return new NoteView(note.author(), note.text(), note.createdAt());
    }

    /** Hides what was noted. */
    @Override
    public String toString() {
      return "NoteView[...]";
    }
  }

  static CaseView of(CaseDetails details) {
    CrisisCase crisis = details.crisis();
    CaseResolution how = crisis.ending().resolution();
    return new CaseView(
        crisis.id(),
        crisis.userId(),
        crisis.level().wireName(),
        crisis.state().wireName(),
        crisis.score(),
        crisis.openedAt(),
        crisis.dueAt(),
        details.sources().stream().map(SourceView::of).toList(),
        crisis.floorVersion(),
        crisis.waiting().missed(),
        crisis.holder(),
        crisis.holding().claimedAt(),
        crisis.acknowledgedAt(),
        crisis.resolvedAt(),
        how == null ? null : how.wireName(),
        crisis.marks().hotlineInfoDisplayed(),
        crisis.marks().safetyPlanAccessed(),
        crisis.marks().emergencyContactNotified(),
        details.followUps().stream().map(FollowUpView::of).toList(),
        details.wantsContact(),
        details.reportTexts(),
        details.notes().stream().map(NoteView::of).toList());
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "CaseView[" + id + "]";
  }
}
