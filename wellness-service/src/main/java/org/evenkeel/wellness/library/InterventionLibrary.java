package org.evenkeel.wellness.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The interventions there are. */
public interface InterventionLibrary {

  /** All that are offered at present, in a fixed order. */
  List<Intervention> active();

  /** One of them, also when it is no longer offered. */
  Optional<Intervention> find(UUID id);

  /** What a person does not want to be offered. */
  Set<UUID> mutedBy(UUID userId);

  /**
   * Counts a completion; part of the caller's transaction, which should do it last because everyone
   * who completes the same intervention waits for this row.
   *
   * @param rating 1 to 5
   */
  void countCompletion(UUID id, int rating);
}
