package org.evenkeel.session.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A stream as a read model sees it: what happened when, and what was said only where it asks.
 *
 * @param contents opens the events, in order; each call costs a decryption an event
 */
public record StreamOutline<E>(
    UUID id, UUID userId, List<Note<E>> events, Supplier<List<E>> contents) {

  /**
   * That something happened.
   *
   * @param type of today, whatever name it was stored under
   */
  public record Note<E>(int version, Class<? extends E> type, Instant occurredAt) {}

  public StreamOutline {
    events = List.copyOf(events);
  }

  static <E> StreamOutline<E> of(EventStream<E> stream, EventTypes<E> types) {
    return new StreamOutline<>(
        stream.id(),
        stream.userId(),
        stream.events().stream()
            .map(
                event ->
                    new Note<E>(event.version(), types.typeOf(event.type()), event.occurredAt()))
            .toList(),
        stream::contents);
  }

  /** The types of its events, in order. */
  public List<Class<? extends E>> types() {
    return events.stream().<Class<? extends E>>map(Note::type).toList();
  }

  public int version() {
    return events.size();
  }

  public Instant startedAt() {
    return events.getFirst().occurredAt();
  }

  public Instant changedAt() {
    return events.getLast().occurredAt();
  }
}
