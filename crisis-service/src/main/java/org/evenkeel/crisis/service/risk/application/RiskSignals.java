package org.evenkeel.crisis.service.risk.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.risk.model.MoodReading;
import org.evenkeel.crisis.service.risk.model.RiskSignal;

/** Everything known about people's texts and check-ins; scores, no text. */
public interface RiskSignals {

  /**
   * Keeps a signal, once however often it comes.
   *
   * @return false when its record was deleted, or when a later version of it is known
   */
  boolean keep(UUID userId, RiskSignal signal, Instant now);

  /** All that is known about the text or check-in this signal is about. */
  Moment momentOf(UUID userId, RiskSignal signal);

  /** Moods of days after this one. */
  List<MoodReading> moods(UUID userId, LocalDate after);

  /**
   * How many texts with a moderate signal there were. Several requests about one record are one
   * text; so are those of one hour that were never stored, which are tries of one.
   */
  int moderates(UUID userId, Instant after);

  /** Forgets a record that its owner deleted, and what comes about it later. */
  void forget(UUID userId, UUID recordId, Instant now);

  /** Forgets what is older; how many signals went. */
  int purge(Instant before);
}
