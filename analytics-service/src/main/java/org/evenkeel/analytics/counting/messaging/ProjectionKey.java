package org.evenkeel.analytics.counting.messaging;

import java.util.UUID;
import org.evenkeel.analytics.counting.model.RowKey;

/**
 * How a row is keyed on its topic: {@code user|generation|row}, so that compacting keeps what each
 * generation told last. The first generation's keys had no number.
 *
 * @param row what comes after the user in {@link RowKey#text()}, or {@code forgotten}
 */
record ProjectionKey(UUID userId, int generation, String row) {

  private static final String FORGOTTEN = "forgotten";

  static ProjectionKey of(RowKey key, int generation) {
    String prefix = RowKey.prefix(key.userId());
    return new ProjectionKey(key.userId(), generation, key.text().substring(prefix.length()));
  }

  static ProjectionKey forgotten(UUID userId, int generation) {
    return new ProjectionKey(userId, generation, FORGOTTEN);
  }

  String text() {
    return RowKey.prefix(userId) + generation + "|" + row;
  }

  /** Whose row; what is about a user as a whole is of no row. */
  RowKey rowKey() {
    return RowKey.parse(RowKey.prefix(userId) + row);
  }

  boolean ofNoRow() {
    return row.equals(FORGOTTEN);
  }

  /**
   * What a text names.
   *
   * @throws IllegalArgumentException when it is no key
   */
  static ProjectionKey parse(String text) {
    String[] parts = text.split("\\|", 3);
    UUID userId = UUID.fromString(parts[0]);
    if (parts.length == 1) {
      throw new IllegalArgumentException("a key without a row");
    }
    return parts.length == 3 && parts[1].matches("[0-9]{1,9}")
        ? new ProjectionKey(userId, Integer.parseInt(parts[1]), parts[2])
        : new ProjectionKey(userId, 1, text.substring(parts[0].length() + 1));
  }
}
