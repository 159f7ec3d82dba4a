package org.evenkeel.session.rebuild;

/**
 * What a rebuild found in one table.
 *
 * @param events that were read
 * @param erased streams of people whose key is destroyed; they belong nowhere
 * @param live rows that were there
 * @param rebuilt rows that belong there
 * @param missing rows that were not there, or not like this
 * @param surplus rows that were there and should not be, or not like this
 */
record TableReport(
    String table, long events, long erased, long live, long rebuilt, long missing, long surplus) {

  boolean equal() {
    return missing == 0 && surplus == 0;
  }

  String line() {
    String read = "%s: %d events, %d of erased people, ".formatted(table, events, erased);
    return read
        + (equal()
            ? "%d rows, equal".formatted(live)
            : "%d rows, %d rebuilt, %d missing, %d surplus; mended"
                .formatted(live, rebuilt, missing, surplus));
  }
}
