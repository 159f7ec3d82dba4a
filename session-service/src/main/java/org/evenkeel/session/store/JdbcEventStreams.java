package org.evenkeel.session.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.messaging.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams of one kind in session_event. The primary key (stream, version) decides which of two
 * events at the same place is stored.
 */
final class JdbcEventStreams<E> implements EventStreams<E> {

  private static final String LOAD =
      """
      SELECT version, type, payload, occurred_at FROM session_event
      WHERE stream_id = ? AND user_id = ? AND kind = ? ORDER BY version
      """;

  private static final String APPEND =
      """
      INSERT INTO session_event (stream_id, version, kind, type, user_id, payload, occurred_at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (stream_id, version) DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final EventKind<E> kind;
  private final EventCodec<E> codec;
  private final List<ReadModelTable<E>> models;
  private final Counter stored;
  private final Counter overtaken;

  JdbcEventStreams(
      JdbcClient jdbc,
      EventKind<E> kind,
      EventCodec<E> codec,
      List<ReadModel<E>> models,
      MeterRegistry meters) {
    this.jdbc = jdbc;
    this.kind = kind;
    this.codec = codec;
    this.models = models.stream().map(ReadModelTable::new).toList();
    this.stored = counter(meters, kind, "stored");
    this.overtaken = counter(meters, kind, "overtaken");
  }

  private record Row(int version, String type, String payload, Instant at) {}

  private static Counter counter(MeterRegistry meters, EventKind<?> kind, String outcome) {
    return meters.counter("session_event_append_total", "kind", kind.name(), "outcome", outcome);
  }

  @Override
  public Optional<EventStream<E>> load(UUID userId, UUID streamId) {
    List<Row> rows =
        jdbc.sql(LOAD)
            .params(streamId, userId, kind.name())
            .query(
                (row, n) ->
                    new Row(
                        row.getInt("version"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getTimestamp("occurred_at").toInstant()))
            .list();
    // opened once the connection is back: the key may have to be asked for
    List<RecordedEvent<E>> events =
        rows.stream().map(row -> opened(row, userId, streamId)).toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new EventStream<>(streamId, userId, events));
  }

  private RecordedEvent<E> opened(Row row, UUID userId, UUID streamId) {
    return new RecordedEvent<>(
        row.version(),
        row.type(),
        codec.open(userId, streamId, row.version(), row.type(), row.payload()),
        row.payload(),
        row.at());
  }

  @Override
  public Appended<E> append(EventStream<E> stream, E event, Instant at) {
    int version = stream.version() + 1;
    RecordedEvent<E> added =
        new RecordedEvent<>(
            version,
            kind.types().nameOf(event),
            event,
            codec.seal(stream.userId(), stream.id(), version, event),
            notBefore(stream, at));
    int rows =
        jdbc.sql(APPEND)
            .params(
                stream.id(),
                version,
                kind.name(),
                added.type(),
                stream.userId(),
                added.payload(),
                added.occurredAt().atOffset(ZoneOffset.UTC))
            .update();
    if (rows == 0) {
      overtaken.increment();
      return new Appended.Overtaken<>();
    }
    EventStream<E> longer = stream.with(added);
    models.forEach(model -> model.keep(jdbc, longer));
    AfterCommit.run(stored::increment);
    return new Appended.Stored<>(longer);
  }

  private static <E> Instant notBefore(EventStream<E> stream, Instant at) {
    return stream.version() > 0 && at.isBefore(stream.last().occurredAt())
        ? stream.last().occurredAt()
        : at;
  }
}
