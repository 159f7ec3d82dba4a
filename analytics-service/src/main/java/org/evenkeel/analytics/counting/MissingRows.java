package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.UUID;

/**
 * Rows that the stream told and that could not be kept, so that those of their users are not all.
 * One is mended when its next version is kept or when a recount has gone over its user.
 */
public interface MissingRows {

  /**
   * A row that is not kept.
   *
   * @param row which one, as after user and generation in the keys of its topic
   * @param version the one that is missing; with it or a later one the row is whole again
   */
  record Missing(UUID userId, int generation, String row, long version) {}

  /**
   * Notes one, unless it was noted before (also if it was mended since) or its user is forgotten.
   */
  void note(Missing missing);

  /** Looks which were kept since; answers with how many of a generation are still missing. */
  int missing(int generation);

  /** Those that are still missing. */
  List<Missing> all(int generation);

  /** Says that a recount has made these rows right. */
  void mended(List<Missing> rows);
}
