package org.evenkeel.analytics.patterns.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.jspecify.annotations.Nullable;

/** Keeps what facts tell. Keeping the same record twice leaves one. */
public interface HistoryLedger {

  /**
   * When something was, as its fact tells.
   *
   * @param zone IANA time zone of the member at that time
   * @param day the member's own
   */
  record When(Instant occurredAt, String zone, LocalDate day) {}

  /** A check-in, without anything the person wrote. */
  record CheckedIn(
      int mood,
      int energy,
      @Nullable String location,
      @Nullable String social,
      Set<Feeling> feelings) {

    public CheckedIn {
      feelings = Set.copyOf(feelings);
    }

    /** Hides how the person is. */
    @Override
    public String toString() {
      return "CheckedIn[...]";
    }
  }

  /** A completed intervention. */
  record Rated(UUID interventionId, @Nullable String approach, int rating) {}

  void keep(UUID userId, UUID checkinId, When when, CheckedIn checkedIn);

  /** What is forgotten never comes back, whatever order facts come in. */
  void forget(UUID userId, UUID checkinId);

  void keep(UUID userId, UUID sessionId, When when, Rated rated);

  /**
   * Keeps how a member wants to be spoken to.
   *
   * @param asOf number of the fact; an earlier one changes nothing that a later one told
   */
  void keepStyle(UUID userId, String style, long asOf);
}
