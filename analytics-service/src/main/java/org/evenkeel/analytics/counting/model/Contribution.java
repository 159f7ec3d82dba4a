package org.evenkeel.analytics.counting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one record adds to the rows of its member. Scores, counts and ids; no text.
 *
 * @param recordId id of the record in the service that owns it
 * @param additions at most one for each row; they are taken away again as they are
 */
public record Contribution(
    UUID userId, Kind kind, UUID recordId, Instant occurredAt, List<Addition> additions) {

  private static final String ALL = "all";

  public Contribution {
    additions = List.copyOf(additions);
  }

  /** Something that happened on a member's day, counted in summary and day. */
  public static Contribution onDay(
      UUID userId,
      Kind kind,
      UUID recordId,
      Instant occurredAt,
      LocalDate localDate,
      Map<String, Long> ofTheDay) {
    List<Addition> additions = new ArrayList<>();
    String counted = kind.counted();
    Map<String, Long> day = new HashMap<>(ofTheDay);
    if (counted != null) {
      additions.add(new Addition(Projection.SUMMARY, ALL, Map.of(counted, 1L)));
      day.put(counted, 1L);
    }
    if (!day.isEmpty()) {
      additions.add(new Addition(Projection.DAY, localDate.toString(), day));
    }
    return new Contribution(userId, kind, recordId, occurredAt, additions);
  }

  /** Something that no day counts. */
  public static Contribution ofNoDay(UUID userId, Kind kind, UUID recordId, Instant occurredAt) {
    return new Contribution(userId, kind, recordId, occurredAt, List.of());
  }

  /** The same, counted in another row too. */
  public Contribution and(Projection projection, String of, Map<String, Long> counts) {
    List<Addition> more = new ArrayList<>(additions);
    more.add(new Addition(projection, of, counts));
    return new Contribution(userId, kind, recordId, occurredAt, more);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Contribution[...]";
  }

  /** The summary's name of it, or null when the summary does not count it. */
  @Nullable String counted() {
    return kind.counted();
  }
}
