package org.evenkeel.session.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to one aggregate, oldest first, without a gap.
 *
 * @param id of the stream
 * @param userId whose it is
 */
public record EventStream<E>(UUID id, UUID userId, List<RecordedEvent<E>> events) {

  public EventStream {
    events = List.copyOf(events);
  }

  /** One in which nothing happened yet. */
  public static <E> EventStream<E> empty(UUID id, UUID userId) {
    return new EventStream<>(id, userId, List.of());
  }

  /** The number of its events. */
  public int version() {
    return events.size();
  }

  /** Only what happened. */
  public List<E> contents() {
    return events.stream().map(RecordedEvent::event).toList();
  }

  public RecordedEvent<E> first() {
    return events.getFirst();
  }

  public RecordedEvent<E> last() {
    return events.getLast();
  }

  /**
   * The stream as it was at a moment: its events up to the first that is later. Empty when it had
   * not begun.
   */
  public Optional<EventStream<E>> asOf(Instant moment) {
    List<RecordedEvent<E>> until =
        events.stream().takeWhile(event -> !event.occurredAt().isAfter(moment)).toList();
    return until.isEmpty() ? Optional.empty() : Optional.of(new EventStream<>(id, userId, until));
  }

  EventStream<E> with(RecordedEvent<E> event) {
    List<RecordedEvent<E>> more = new ArrayList<>(events);
    more.add(event);
    return new EventStream<>(id, userId, more);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "EventStream[" + id + ", " + version() + " events]";
  }
}
