package org.evenkeel.platform.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Scripts that build an index beside writers, and what a change waits for. */
class MigrationsIT {

  private static final List<String> LOCATION = List.of("classpath:db/beside");
  private static final List<String> SLOW = List.of("classpath:db/slow");

  private final TestDatabase database = TestDatabase.create("migrations");
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.jdbcUrl(), database.owner(), database.ownerPassword()));

  @Test
  void an_index_is_built_beside_writers_and_no_change_waits_for_long() {
    migrate();

    assertThat(valid()).isTrue();
    assertThat(jdbc.sql("SELECT lock_timeout FROM seen").query(String.class).list())
        .containsExactly("10s", "10s");
  }

  @Test
  void one_that_was_cut_short_is_built_by_the_next_run() {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations(LOCATION.toArray(String[]::new))
        .target("1")
        .load()
        .migrate();
    jdbc.sql("INSERT INTO item VALUES (1), (1)").update();
    assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);
    assertThat(valid()).isFalse();
    assertThat(
            jdbc.sql("SELECT count(*) FROM flyway_schema_history WHERE NOT success")
                .query(Long.class)
                .single())
        .as("entries that would keep a process of the version before from starting")
        .isZero();
    jdbc.sql("TRUNCATE item").update();

    migrate();

    assertThat(valid()).isTrue();
  }

  @Test
  void a_change_may_take_longer_than_a_service_waits_for_an_answer() {
    String url = database.jdbcUrl();
    migrate(url + (url.contains("?") ? "&" : "?") + "socketTimeout=1", SLOW);

    assertThat(jdbc.sql("SELECT to_regclass('slow') IS NOT NULL").query(Boolean.class).single())
        .isTrue();
  }

  private boolean valid() {
    return jdbc.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'item_by_n'::regclass")
        .query(Boolean.class)
        .single();
  }

  private void migrate() {
    migrate(database.jdbcUrl(), LOCATION);
  }

  private void migrate(String url, List<String> location) {
    Migrations.migrate(
        new StandardEnvironment(), url, database.name(), database.ownerPassword(), location);
  }
}
