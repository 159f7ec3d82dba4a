package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.UUID;

/**
 * What keeps the rows of a user from being all there is. A row that the stream told and that could
 * not be kept is mended when its next version is kept or when a recount has gone over its user. A
 * record that the stream gave up is in none of its rows, those that come later too; that is mended
 * when somebody discards its letter.
 */
public interface MissingRows {

  /**
   * A row that is not kept.
   *
   * @param row which one, as after user and generation in the keys of its topic
   * @param version the one that is missing; with it or a later one the row is whole again
   */
  record Missing(UUID userId, int generation, String row, long version) {

    private static final String LETTER = "letter|";

    /** The same of a record that the stream gave up, by the place of its letter. */
    public static Missing letter(
        UUID userId, int generation, String topic, int partition, long offset) {
      String row = LETTER + topic + "|" + partition + "|" + offset;
      return new Missing(userId, generation, row, Long.MAX_VALUE);
    }

    /** Whether it is of a record, so that no row mends it. */
    public boolean ofLetter() {
      return row.startsWith(LETTER);
    }
  }

  /**
   * Notes one, unless it was noted before (also if it was mended since) or its user is forgotten.
   */
  void note(Missing missing);

  /** Looks which were kept since; answers with how many of a generation are still missing. */
  int missing(int generation);

  /** Those that are still missing. */
  List<Missing> all(int generation);

  /** Says that these are right again. */
  void mended(List<Missing> rows);
}
