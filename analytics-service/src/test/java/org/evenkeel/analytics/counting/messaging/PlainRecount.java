package org.evenkeel.analytics.counting.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Addition;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Contribution;
import org.evenkeel.analytics.counting.model.Kind;
import org.evenkeel.analytics.counting.model.Projection;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.platform.messaging.Envelope;
import org.evenkeel.platform.messaging.FactSubscription;

/**
 * What facts add up to, as simply as can be: whatever was recorded and is not deleted, of whoever
 * is not erased, summed. It knows no order, no versions and no store.
 */
public final class PlainRecount {

  private final Map<String, Contribution> recorded = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<UUID> erased = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<FactSubscription> log = CountedFacts.into(changes::add);

  public void take(UUID user, Fact fact) {
    String type = FactTypes.of(fact.getClass()).name();
    Envelope envelope = new Envelope(user, type, "/any", user, Instant.EPOCH, 1);
    for (FactSubscription each : log) {
      FactSubscription.Handling<?> handling = each.handlings().get(type);
      if (handling != null) {
        handling.handle(envelope, fact);
      }
    }
    changes.forEach(this::take);
    changes.clear();
  }

  private void take(Change change) {
    switch (change) {
      case Change.Happened happened -> {
        Contribution contribution = happened.contribution();
        recorded.putIfAbsent(
            name(contribution.userId(), contribution.kind(), contribution.recordId()),
            contribution);
      }
      case Change.Deleted gone -> deleted.add(name(gone.userId(), gone.kind(), gone.recordId()));
      case Change.Erased gone -> erased.add(gone.userId());
    }
  }

  private static String name(UUID user, Kind kind, UUID record) {
    return user + " " + kind + " " + record;
  }

  /** Counts of all rows that are not empty, and of summaries when last. */
  public Map<RowKey, Map<String, Object>> rows() {
    Map<RowKey, Map<String, Object>> rows = new HashMap<>();
    recorded.forEach(
        (name, contribution) -> {
          if (!deleted.contains(name) && !erased.contains(contribution.userId())) {
            contribution.additions().forEach(addition -> add(rows, contribution, addition));
          }
        });
    rows.values().forEach(row -> row.values().removeIf(value -> value.equals(0L)));
    rows.values().removeIf(Map::isEmpty);
    return rows;
  }

  private static void add(
      Map<RowKey, Map<String, Object>> rows, Contribution contribution, Addition addition) {
    Map<String, Object> row =
        rows.computeIfAbsent(
            new RowKey(contribution.userId(), addition.projection(), addition.of()),
            key -> new HashMap<>());
    addition.counts().forEach((count, n) -> row.merge(count, n, (a, b) -> (long) a + (long) b));
    String counted = contribution.kind().counted();
    if (addition.projection() == Projection.SUMMARY && counted != null) {
      row.merge(
          "last " + counted,
          contribution.occurredAt(),
          (a, b) -> ((Instant) a).isAfter((Instant) b) ? a : b);
    }
  }

  /** A row in the same form. */
  static Map<String, Object> plain(Row row) {
    Map<String, Object> plain = new HashMap<>(row.counts());
    row.lastAt().forEach((name, at) -> plain.put("last " + name, at));
    return plain;
  }

  /** Rows in the same form, without empty ones. */
  public static Map<RowKey, Map<String, Object>> plain(Map<RowKey, Row> rows) {
    Map<RowKey, Map<String, Object>> plain = new HashMap<>();
    rows.forEach(
        (key, row) -> {
          if (!row.empty()) {
            plain.put(key, plain(row));
          }
        });
    return plain;
  }
}
