package org.evenkeel.session.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.platform.crypto.TextCipher;

/**
 * Reads every stream of a kind, one after the other, by a cursor of one connection. Payloads are
 * fetched only for a read model that opens them.
 */
public final class StreamScan<E> {

  private static final int AT_ONCE = 10_000;

  private final EventTypes<E> types;
  private final boolean withContents;
  private final EventCodec<E> codec;
  private final String sql;

  public StreamScan(ReadModel<E> model, TextCipher cipher) {
    this.types = model.kind().types();
    this.withContents = model.readsContents();
    this.codec = new EventCodec<>(model.kind(), cipher);
    this.sql =
        "SELECT stream_id, user_id, version, type, occurred_at"
            + (withContents ? ", payload" : "")
            + " FROM session_event WHERE kind = ?";
  }

  private record Row(
      UUID streamId, UUID userId, int version, String type, Instant at, String sealed) {}

  /**
   * All streams. The connection must not commit by itself, for a cursor ends with its transaction.
   *
   * @return how many events there were
   */
  public long all(Connection connection, String kind, Consumer<StreamOutline<E>> each)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql + " ORDER BY stream_id, version")) {
      statement.setString(1, kind);
      return run(statement, each);
    }
  }

  /** Those with an event of a transaction that had not ended at a snapshot. */
  public long since(
      Connection connection, String kind, String transaction, Consumer<StreamOutline<E>> each)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            sql
                + " AND stream_id IN (SELECT stream_id FROM session_event WHERE transaction_id >="
                + " CAST(? AS xid8)) ORDER BY stream_id, version")) {
      statement.setString(1, kind);
      statement.setString(2, transaction);
      return run(statement, each);
    }
  }

  private long run(PreparedStatement statement, Consumer<StreamOutline<E>> each)
      throws SQLException {
    statement.setFetchSize(AT_ONCE);
    long events = 0;
    List<Row> stream = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Row next = read(row);
        if (!stream.isEmpty() && !stream.getFirst().streamId().equals(next.streamId())) {
          each.accept(outline(stream));
          stream = new ArrayList<>();
        }
        stream.add(next);
        events++;
      }
    }
    if (!stream.isEmpty()) {
      each.accept(outline(stream));
    }
    return events;
  }

  private Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        withContents ? row.getString(6) : "");
  }

  private StreamOutline<E> outline(List<Row> stream) {
    Row first = stream.getFirst();
    return new StreamOutline<>(
        first.streamId(),
        first.userId(),
        stream.stream()
            .map(
                row -> new StreamOutline.Note<E>(row.version(), types.typeOf(row.type()), row.at()))
            .toList(),
        () -> contents(stream));
  }

  private List<E> contents(List<Row> stream) {
    if (!withContents) {
      throw new IllegalStateException("a read model that opens events says so: readsContents()");
    }
    return stream.stream()
        .map(
            row ->
                codec.open(row.userId(), row.streamId(), row.version(), row.type(), row.sealed()))
        .toList();
  }
}
