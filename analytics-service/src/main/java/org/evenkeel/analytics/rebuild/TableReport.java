package org.evenkeel.analytics.rebuild;

import org.evenkeel.analytics.counting.RecountingRows;

/**
 * What a rebuild found in one table.
 *
 * @param live rows that were there
 * @param rebuilt rows that belong there
 * @param missing rows that were not there, or not like this
 * @param surplus rows that were there and should not be, or not like this
 * @param left how many of missing and surplus are not mended
 */
record TableReport(String table, long live, long rebuilt, long missing, long surplus, long left) {

  /** What was found among the rows of the stream; those that are not right are missing ones. */
  static TableReport of(RecountingRows.Found found) {
    return new TableReport(
        found.projection(), found.live(), found.rebuilt(), found.wrong(), 0, found.left());
  }

  boolean equal() {
    return missing == 0 && surplus == 0;
  }

  String line() {
    return equal()
        ? "%s: %d rows, equal".formatted(table, live)
        : "%s: %d rows, %d rebuilt, %d missing, %d surplus; %s"
            .formatted(
                table,
                live,
                rebuilt,
                missing,
                surplus,
                left == 0 ? "mended" : left + " of them not mended");
  }
}
