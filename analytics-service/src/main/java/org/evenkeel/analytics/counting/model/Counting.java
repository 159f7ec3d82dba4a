package org.evenkeel.analytics.counting.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows what the records that are there add up to. The order of changes does not matter, and a
 * change that comes again changes nothing: a record counts once and a deleted one never more.
 */
public final class Counting {

  private final Memory memory;

  public Counting(Memory memory) {
    this.memory = memory;
  }

  /** What a change did. */
  public sealed interface Effect {}

  /** These rows are new. */
  public record Changed(Map<RowKey, Row> rows) implements Effect {}

  /** These rows are gone. */
  public record Gone(UUID userId, List<RowKey> rows) implements Effect {}

  /** It was known. */
  public record Nothing() implements Effect {}

  /** Takes a change into account. */
  public Effect apply(Change change) {
    UUID userId = change.userId();
    if (memory.erased(userId)) {
      return new Nothing();
    }
    return switch (change) {
      case Change.Happened happened -> happened(happened.contribution(), happened.place());
      case Change.Deleted deleted -> deleted(deleted);
      case Change.Erased erased -> new Gone(userId, memory.erase(userId));
    };
  }

  private Effect happened(Contribution contribution, Place place) {
    UUID userId = contribution.userId();
    Kind kind = contribution.kind();
    if (memory.kept(userId, kind, contribution.recordId()) != null) {
      return new Nothing();
    }
    memory.keep(userId, kind, contribution.recordId(), Kept.of(contribution));
    Map<RowKey, Row> rows = new LinkedHashMap<>();
    for (Addition addition : contribution.additions()) {
      RowKey key = key(userId, addition);
      Row row = memory.row(key).plus(addition.counts(), place);
      rows.put(key, summed(addition, kind, row, contribution.occurredAt()));
    }
    return keep(rows);
  }

  private Effect deleted(Change.Deleted deleted) {
    UUID userId = deleted.userId();
    Kept kept = memory.kept(userId, deleted.kind(), deleted.recordId());
    memory.keep(userId, deleted.kind(), deleted.recordId(), Kept.DELETED);
    if (kept == null || kept.occurredAt() == null) {
      return new Nothing();
    }
    Map<RowKey, Row> rows = new LinkedHashMap<>();
    for (Addition addition : kept.additions()) {
      RowKey key = key(userId, addition);
      Row row = memory.row(key).minus(addition.counts(), deleted.place());
      rows.put(key, withoutLast(userId, addition, deleted.kind(), row, kept.occurredAt()));
    }
    return keep(rows);
  }

  private static Row summed(Addition addition, Kind kind, Row row, Instant at) {
    String counted = inSummary(addition, kind);
    return counted == null ? row : row.notBefore(counted, at);
  }

  private Row withoutLast(UUID userId, Addition addition, Kind kind, Row row, Instant at) {
    String counted = inSummary(addition, kind);
    return counted == null || !at.equals(row.lastAt().get(counted))
        ? row
        : row.last(counted, memory.latest(userId, kind));
  }

  private static @Nullable String inSummary(Addition addition, Kind kind) {
    return addition.projection() == Projection.SUMMARY ? kind.counted() : null;
  }

  private static RowKey key(UUID userId, Addition addition) {
    return new RowKey(userId, addition.projection(), addition.of());
  }

  private Effect keep(Map<RowKey, Row> rows) {
    rows.forEach(memory::put);
    return rows.isEmpty() ? new Nothing() : new Changed(rows);
  }
}
