package org.evenkeel.analytics.rebuild;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whose rows stay as they are, because a record about them could be read and not be handled: a row
 * that the log would make all the same is not taken away for that.
 *
 * @param members of whom such a record tells
 * @param anybody whether one does not say whom it is about
 */
record Unsure(Set<UUID> members, boolean anybody) {

  Unsure {
    members = Set.copyOf(members);
  }

  /**
   * Collects them.
   *
   * @param failing whom records are about; empty for nobody known
   */
  static Unsure of(Collection<Optional<UUID>> failing) {
    Set<UUID> members = new HashSet<>();
    failing.forEach(each -> each.ifPresent(members::add));
    return new Unsure(members, failing.stream().anyMatch(Optional::isEmpty));
  }

  /** Whether no row of a table may be touched. Rows that tell of nobody may be of any record. */
  boolean holds(Projection projection) {
    return anybody || (!projection.personal() && !members.isEmpty());
  }

  UUID[] ids() {
    return members.toArray(UUID[]::new);
  }
}
