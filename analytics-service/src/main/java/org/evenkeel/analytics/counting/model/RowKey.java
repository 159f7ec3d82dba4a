package org.evenkeel.analytics.counting.model;

import java.util.UUID;

/**
 * Which row.
 *
 * @param of what it is about within its projection: {@code all}, a local day, an intervention's id,
 *     or spark, wave or rsd
 */
public record RowKey(UUID userId, Projection projection, String of) {

  /** As records are keyed: the user comes first, so that all of theirs stand together. */
  public String text() {
    return prefix(userId) + projection.code() + "|" + of;
  }

  /** What the keys of all rows of a user begin with. */
  public static String prefix(UUID userId) {
    return userId + "|";
  }

  /** The row that a text names. */
  public static RowKey parse(String text) {
    String[] parts = text.split("\\|", 3);
    return new RowKey(UUID.fromString(parts[0]), Projection.of(parts[1]), parts[2]);
  }
}
