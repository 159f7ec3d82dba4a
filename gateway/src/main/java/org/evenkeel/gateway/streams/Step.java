package org.evenkeel.gateway.streams;

import org.springframework.core.io.buffer.DataBuffer;

/** What can happen on an open stream. */
sealed interface Step {

  /** The service sent something. */
  record Part(DataBuffer bytes) implements Step {}

  /** The service ended the stream, broke it, or fell silent. */
  record ServiceGone() implements Step {}

  /** The gateway ends the stream, as soon as no event is half through. */
  record Ending(Farewell farewell) implements Step {}

  /** The rest of an event did not come. */
  record Overdue() implements Step {}
}
