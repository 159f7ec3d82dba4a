package org.evenkeel.notification.contact;

import java.time.Instant;
import java.util.UUID;

/** Tells crisis-service what contacts said to us themselves, in the current transaction. */
public interface ContactAnswers {

  /** They want no text messages: they are nobody's contact any more. */
  void optedOut(UUID contactId, UUID userId, Instant at);
}
