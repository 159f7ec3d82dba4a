package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.jspecify.annotations.Nullable;

/** What belongs to a case: where it came from, what the person reported, what responders noted. */
public interface CaseContents {

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

  /** Whether there is anything under the person's key: what they reported, or a note. */
  boolean holdsTexts(UUID caseId);

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
