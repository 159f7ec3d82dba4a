package org.evenkeel.analytics.counting.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.evenkeel.analytics.counting.model.Kept;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Memory;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * The two stores of a task. All keys begin with the user.
 *
 * @param records {@code user|KIND|record}; {@code user|ERASED} marks an erased user
 * @param rows as {@link RowKey#text()}
 */
record StoredMemory(KeyValueStore<String, Kept> records, KeyValueStore<String, Row> rows)
    implements Memory {

  @Override
  public boolean erased(UUID userId) {
    return records.get(mark(userId)) != null;
  }

  @Override
  public @Nullable Kept kept(UUID userId, Kind kind, UUID recordId) {
    return records.get(prefix(userId, kind) + recordId);
  }

  @Override
  public void keep(UUID userId, Kind kind, UUID recordId, Kept kept) {
    records.put(prefix(userId, kind) + recordId, kept);
  }

  @Override
  public @Nullable Instant latest(UUID userId, Kind kind) {
    Instant[] latest = {null};
    each(
        records,
        prefix(userId, kind),
        (key, kept) -> {
          Instant at = kept.occurredAt();
          if (at != null && (latest[0] == null || at.isAfter(latest[0]))) {
            latest[0] = at;
          }
        });
    return latest[0];
  }

  @Override
  public Row row(RowKey key) {
    Row row = rows.get(key.text());
    return row == null ? Row.NONE : row;
  }

  @Override
  public void put(RowKey key, Row row) {
    rows.put(key.text(), row);
  }

  @Override
  public List<RowKey> erase(UUID userId) {
    String prefix = RowKey.prefix(userId);
    List<String> gone = new ArrayList<>();
    each(records, prefix, (key, kept) -> gone.add(key));
    gone.forEach(records::delete);
    records.put(mark(userId), Kept.DELETED);
    List<RowKey> keys = new ArrayList<>();
    each(rows, prefix, (key, row) -> keys.add(RowKey.parse(key)));
    keys.forEach(key -> rows.delete(key.text()));
    return keys;
  }

  private static <V> void each(
      KeyValueStore<String, V> store, String prefix, BiConsumer<String, V> visit) {
    try (KeyValueIterator<String, V> found = store.prefixScan(prefix, new StringSerializer())) {
      found.forEachRemaining(entry -> visit.accept(entry.key, entry.value));
    }
  }

  private static String prefix(UUID userId, Kind kind) {
    return RowKey.prefix(userId) + kind.name() + "|";
  }

  private static String mark(UUID userId) {
    return RowKey.prefix(userId) + "ERASED";
  }
}
