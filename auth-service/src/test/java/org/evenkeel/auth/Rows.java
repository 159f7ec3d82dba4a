package org.evenkeel.auth;

import java.util.List;
import org.evenkeel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is really in a database, seen by the role that owns it. */
final class Rows {

  private final JdbcClient jdbc;

  Rows(TestDatabase database) {
    this.jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.jdbcUrl(), database.owner(), database.ownerPassword()));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Every row of a table as PostgreSQL writes it. */
  List<String> of(String table) {
    return jdbc.sql("SELECT t::text FROM " + table + " t").query(String.class).list();
  }
}
