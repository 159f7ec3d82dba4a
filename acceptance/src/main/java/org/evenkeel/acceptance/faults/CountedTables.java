package org.evenkeel.acceptance.faults;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.acceptance.Api;

/** What analytics-service keeps of the members, in the form of a recount. */
record CountedTables(Stores stores) {

  private static final String STREAM =
      "SELECT user_id AS member, %2$s::text AS about_what, t.* FROM %1$s t"
          + " WHERE user_id = ANY (?) AND generation = (SELECT max(generation) FROM stream_use)";
  private static final String WEEKS =
      "SELECT user_id AS member, first_day || ' ' || week_start AS about_what, t.*"
          + " FROM stream_week t WHERE user_id = ANY (?)"
          + " AND generation = (SELECT max(generation) FROM stream_use)";
  private static final String ACTIVITIES =
      "SELECT user_id AS member, kind || ' ' || record_id AS about_what, occurred_at,"
          + " local_date::text FROM activity WHERE user_id = ANY (?) AND NOT removed";

  /** Columns that are no figures. */
  private static final Set<String> KEYS =
      Set.of(
          "member",
          "about_what",
          "user_id",
          "generation",
          "about",
          "intervention_id",
          "kind",
          "first_day",
          "week_start",
          "version",
          "through");

  Rows read() {
    Rows rows = new Rows();
    read(rows, Recount.SUMMARY, STREAM.formatted(Recount.SUMMARY, "about"));
    read(rows, Recount.DAY, STREAM.formatted(Recount.DAY, "local_date"));
    read(rows, Recount.INTERVENTION, STREAM.formatted(Recount.INTERVENTION, "intervention_id"));
    read(rows, Recount.SESSIONS, STREAM.formatted(Recount.SESSIONS, "kind"));
    read(rows, Recount.WEEK, WEEKS);
    read(rows, Recount.ACTIVITY, ACTIVITIES);
    return rows;
  }

  private void read(Rows rows, String table, String query) {
    stores.read(Stores.ANALYTICS, query, row -> take(rows, table, row));
  }

  private static void take(Rows rows, String table, ResultSet row) throws SQLException {
    var place =
        new Rows.Place(table, row.getObject("member", UUID.class), row.getString("about_what"));
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i);
      boolean ownDay = table.equals(Recount.DAY) && name.equals("local_date");
      if (!KEYS.contains(name) && !ownDay && row.getObject(i) != null) {
        value(rows, place, name, columns.getColumnTypeName(i), row, i);
      }
    }
  }

  private static void value(
      Rows rows, Rows.Place place, String name, String type, ResultSet row, int i)
      throws SQLException {
    switch (type) {
      case "timestamptz" ->
          rows.put(place, name, row.getObject(i, OffsetDateTime.class).toInstant());
      case "jsonb" ->
          Api.JSON
              .readTree(row.getString(i))
              .properties()
              .forEach(
                  each -> rows.add(place, name + "." + each.getKey(), each.getValue().asLong()));
      case "text" -> rows.put(place, name, row.getString(i));
      default -> rows.add(place, name, row.getLong(i));
    }
  }
}
