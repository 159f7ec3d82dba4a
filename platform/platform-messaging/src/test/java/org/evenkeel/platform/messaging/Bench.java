package org.evenkeel.platform.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.evenkeel.contracts.Topic;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A database with this module's tables, and topics. */
public record Bench(TestDatabase database, TestTopics topics) {

  public static Bench with(Topic... topics) {
    return new Bench(tables(), TestTopics.create("messaging", topics));
  }

  /** The tables alone. */
  public static Bench withoutTopics() {
    return new Bench(tables(), new TestTopics(""));
  }

  private static TestDatabase tables() {
    TestDatabase database = TestDatabase.create("messaging");
    try (Connection owner =
        DriverManager.getConnection(
            database.jdbcUrl(), database.owner(), database.ownerPassword())) {
      for (String script : List.of("V0_1__messaging", "V0_1_1__parked_records")) {
        ScriptUtils.executeSqlScript(
            owner, new ClassPathResource("db/platform/" + script + ".sql"));
      }
      owner.createStatement().execute("CREATE TABLE effect (event_id uuid NOT NULL)");
      owner
          .createStatement()
          .execute(
              "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "
                  + database.app());
    } catch (SQLException e) {
      throw new IllegalStateException("no tables", e);
    }
    return database;
  }

  public void settings(DynamicPropertyRegistry registry) {
    registry.add("spring.application.name", () -> "bench-service");
    registry.add("spring.datasource.url", database::jdbcUrl);
    registry.add("spring.datasource.username", database::app);
    registry.add("spring.datasource.password", database::appPassword);
    registry.add("evenkeel.kafka", BackingServices::kafka);
    registry.add("evenkeel.topic-prefix", topics::prefix);
    registry.add("evenkeel.messaging.first-pause", () -> "20ms");
    registry.add("evenkeel.messaging.longest-pause", () -> "100ms");
  }
}
