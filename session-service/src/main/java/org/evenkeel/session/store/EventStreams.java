package org.evenkeel.session.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All streams of one kind.
 *
 * @param <E> sealed type of its events
 */
public interface EventStreams<E> {

  /**
   * A stream with all its events, old ones in the shape of today.
   *
   * @return empty when there is none, or it is somebody else's
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when the person's key cannot
   *     be had at the moment
   * @throws org.evenkeel.platform.crypto.DataKeyDestroyedException when the person was erased
   */
  Optional<EventStream<E>> load(UUID userId, UUID streamId);

  /**
   * Adds an event after the last one of the stream, and keeps the read models, in the current
   * transaction. Waits while another transaction adds at the same place.
   *
   * @param stream as it was read; empty for a new one
   * @param at when it happened; taken as the moment of the event before when it is earlier, so that
   *     time never runs backwards in a stream
   */
  Appended<E> append(EventStream<E> stream, E event, Instant at);
}
