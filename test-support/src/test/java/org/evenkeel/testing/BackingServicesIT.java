package org.evenkeel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.evenkeel.contracts.Topics;
import org.junit.jupiter.api.Test;

class BackingServicesIT {

  @Test
  void a_commit_is_durable_and_the_runtime_role_cannot_change_the_schema() throws SQLException {
    var database = TestDatabase.create("bench");
    try (var owner =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
        var app =
            DriverManager.getConnection(
                database.jdbcUrl(), database.app(), database.appPassword())) {
      owner.createStatement().execute("CREATE TABLE note (id int)");
      var runtime = app.createStatement();
      assertThat(runtime.executeUpdate("INSERT INTO note VALUES (1)")).isEqualTo(1);
      assertThatThrownBy(() -> runtime.execute("CREATE TABLE other (id int)"))
          .isInstanceOf(SQLException.class);
      try (var row =
          runtime.executeQuery(
              "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
        row.next();
        assertThat(row.getString(1)).isEqualTo("on");
        assertThat(row.getString(2)).isEqualTo("on");
      }
    }
  }

  @Test
  void topics_come_with_their_dead_letters() throws Exception {
    var topics = TestTopics.create("bench", Topics.CRISIS_SIGNALS);
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()))) {
      assertThat(admin.listTopics().names().get())
          .contains(
              topics.name(Topics.CRISIS_SIGNALS),
              topics.prefix() + Topics.CRISIS_SIGNALS.deadLetterTopics().findFirst().orElseThrow());
    }
  }
}
