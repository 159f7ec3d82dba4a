package org.evenkeel.wellness.checkin.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.checkin.model.CheckIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person deletes a check-in of theirs. */
@Service
public class DeletingCheckIn {
  private static final Logger log = LoggerFactory.getLogger(DeletingCheckIn.class);

  private final CheckInStore store;
  private final CheckInEvents events;

  DeletingCheckIn(CheckInStore store, CheckInEvents events) {
    this.store = store;
    this.events = events;
  }

  /** Whether there was one. */
  @Transactional
  public boolean delete(UUID userId, UUID id) {
    Optional<CheckIn> removed = store.remove(userId, id);
    removed.ifPresent(
        checkIn -> {
          events.deleted(checkIn);
          log.info("check-in deleted: {}", checkIn.id());
        });
    return removed.isPresent();
  }
}
