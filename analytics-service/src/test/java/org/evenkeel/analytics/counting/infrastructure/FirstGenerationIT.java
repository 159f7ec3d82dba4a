package org.evenkeel.analytics.counting.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whether generation 1, which says nothing of itself, is down as one that has been in use. */
class FirstGenerationIT {

  private static final String BEFORE = "12";

  private final TestDatabase database = TestDatabase.create("evenkeel_first");
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.jdbcUrl(), database.owner(), database.ownerPassword()));

  @Test
  void it_is_where_any_fact_was_ever_taken_though_no_row_was_there_yet() {
    migrate(BEFORE);
    jdbc.sql("INSERT INTO inbox VALUES ('analytics-records', gen_random_uuid(), now())").update();

    migrate("latest");

    assertThat(inUse()).containsExactly(1);
  }

  @Test
  void it_is_not_in_a_new_database() {
    migrate("latest");

    assertThat(inUse()).isEmpty();
  }

  @Test
  void what_is_known_of_it_already_stays() {
    migrate(BEFORE);
    jdbc.sql("INSERT INTO inbox VALUES ('analytics-records', gen_random_uuid(), now())").update();
    jdbc.sql("INSERT INTO stream_use (generation, used_at, removed_at) VALUES (1, now(), now())")
        .update();

    migrate("latest");

    assertThat(
            jdbc.sql("SELECT removed_at IS NOT NULL FROM stream_use WHERE generation = 1")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private List<Integer> inUse() {
    return jdbc.sql("SELECT generation FROM stream_use").query(Integer.class).list();
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
        .locations("classpath:db/platform", "classpath:db/migration")
        .placeholders(Map.of("app_role", database.app(), "append_only", "audit_entry"))
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }
}
