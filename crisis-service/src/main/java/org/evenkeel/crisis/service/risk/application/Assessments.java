package org.evenkeel.crisis.service.risk.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.model.Assessment;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** What was assessed, each from moderate on. */
public interface Assessments {

  /**
   * One assessment.
   *
   * @param name of the text or check-in, see {@link Moment#name}
   * @param type checkin, journal, session, ...
   * @param caseId the case it opened or joined; null when it did neither
   * @param dangerModel version of the classifier that read the text, if one did
   */
  record Kept(
      UUID id,
      UUID userId,
      String name,
      @Nullable UUID recordId,
      String type,
      Instant assessedAt,
      Assessment assessment,
      @Nullable UUID caseId,
      @Nullable String floorVersion,
      @Nullable String dangerModel,
      int thresholdsVersion) {}

  void add(Kept assessed);

  /** Those about this text or check-in, the latest first. */
  List<Kept> about(UUID userId, Moment moment);

  /** Names the stored record in those that were made before it was known. */
  void nameRecord(UUID userId, Moment moment);

  /** One page of a person's within a time, ends included. */
  List<Kept> page(UUID userId, Instant from, Instant to, PageQuery query);

  long count(UUID userId, Instant from, Instant to);

  /** Until the transaction ends, nobody else assesses this person. */
  void lockPerson(UUID userId, Instant now);

  /** From when on moderate texts count; empty when all do. */
  Optional<Instant> countedFrom(UUID userId);

  /** Moderate texts until now were told of; later ones are counted anew. */
  void countFrom(UUID userId, Instant now);

  /** When the pipeline opened or joined a moderate case last. */
  Optional<Instant> lastModerateCase(UUID userId);

  /** Forgets those about a record that belong to no case. */
  void forget(UUID userId, Moment moment);

  /** Forgets those that are older and belong to no case; how many went. */
  int purge(Instant before);
}
