package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.jspecify.annotations.Nullable;

/** All cases. */
public interface Cases {

  /** Until the transaction ends, nobody else opens or joins a case of this person. */
  void lockPerson(UUID userId);

  /** The case that this source opened or joined last, and when. */
  Optional<Known> bySource(UUID userId, String sourceId);

  /** The person's case that is not resolved. */
  Optional<CrisisCase> unresolvedOf(UUID userId);

  /** The case of the person that was resolved last, if that was after this moment. */
  Optional<CrisisCase> resolvedAfter(UUID userId, Instant moment);

  Optional<CrisisCase> find(UUID caseId);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<CrisisCase> findForChange(UUID caseId);

  /** The same, but empty when somebody else is changing it. */
  Optional<CrisisCase> findUnlessLocked(UUID caseId);

  /** Cases whose person waits and whose deadline has passed, the longest first. */
  List<UUID> overdue(Instant now);

  /** How many people wait beyond a deadline. */
  long countOverdue(Instant now);

  void add(CrisisCase opened);

  /** All but the marks, which are set one by one. */
  void update(CrisisCase changed);

  /** An answer to a text of the person carried the crisis lines. */
  void hotlineShown(UUID caseId);

  /** The person read their plan; the case that now says so, if none did before. */
  Optional<UUID> planRead(UUID userId);

  void addSource(UUID caseId, UUID userId, CaseSource source);

  /** Names the stored record of a source that was known without one. */
  void nameRecord(UUID userId, String sourceId, UUID recordId);

  List<CaseSource> sources(UUID caseId);

  /** Keeps what a person wrote in a report, as ciphertext. */
  void keepReport(
      UUID caseId, UUID userId, String sourceId, @Nullable String sealed, boolean contact);

  List<Report> reports(UUID caseId);

  void keepNote(UUID noteId, UUID caseId, UUID author, String sealed, Instant at);

  /** What was noted about a case, oldest first. */
  List<Note> notes(UUID caseId);

  /** One page; null filters leave out nothing. */
  List<CrisisCase> page(
      @Nullable CaseState state, @Nullable CaseLevel level, String orderBy, int limit, long offset);

  long count(@Nullable CaseState state, @Nullable CaseLevel level);

  /** A case and when a source came to it. */
  record Known(CrisisCase crisis, Instant detectedAt) {}

  /**
   * A person's own report.
   *
   * @param sealed ciphertext of what they wrote, or null
   * @param wantsContact whether they asked to be contacted
   */
  record Report(String sourceId, @Nullable String sealed, boolean wantsContact) {

    /** Hides the ciphertext. */
    @Override
    public String toString() {
      return "Report[" + sourceId + "]";
    }
  }

  /**
   * What a responder noted.
   *
   * @param sealed ciphertext of the note
   */
  record Note(UUID id, UUID author, String sealed, Instant createdAt) {

    /** Hides the ciphertext. */
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }
}
