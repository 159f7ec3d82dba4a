package org.evenkeel.analytics.counting.model;

import java.util.UUID;

/** What facts tell about a member. */
public sealed interface Change {

  UUID userId();

  /** A record came to be. */
  record Happened(Contribution contribution, Place place) implements Change {
    @Override
    public UUID userId() {
      return contribution.userId();
    }
  }

  /** A record was deleted by its owner. It may be told before the record itself. */
  record Deleted(UUID userId, Kind kind, UUID recordId, Place place) implements Change {}

  /** The user was erased. */
  record Erased(UUID userId) implements Change {}
}
