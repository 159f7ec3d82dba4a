package org.evenkeel.notification.inbox;

import java.time.Instant;
import java.util.UUID;

/** Told, in the current transaction, what people did with their messages. */
public interface InboxReadings {

  /** It was marked as read for the first time. */
  void opened(UUID messageId, Instant at);

  /** It was put away. */
  void dismissed(UUID messageId, Instant at);
}
