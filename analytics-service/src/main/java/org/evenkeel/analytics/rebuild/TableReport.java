package org.evenkeel.analytics.rebuild;

/**
 * What a rebuild found in one table.
 *
 * @param live rows that were there
 * @param rebuilt rows that belong there
 * @param missing rows that were not there, or not like this
 * @param surplus rows that were there and should not be, or not like this
 */
record TableReport(String table, long live, long rebuilt, long missing, long surplus) {

  boolean equal() {
    return missing == 0 && surplus == 0;
  }

  String line() {
    return equal()
        ? "%s: %d rows, equal".formatted(table, live)
        : "%s: %d rows, %d rebuilt, %d missing, %d surplus; mended"
            .formatted(table, live, rebuilt, missing, surplus);
  }
}
