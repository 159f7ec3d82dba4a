package org.evenkeel.analytics.counting.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.evenkeel.analytics.counting.OneAtATime;
import org.springframework.stereotype.Component;

/**
 * An advisory lock of a connection that is held meanwhile. It belongs to the session, not to a
 * transaction, which would be open for as long as the work takes.
 */
@Component
class JdbcOneAtATime implements OneAtATime {

  private final DataSource database;

  JdbcOneAtATime(DataSource database) {
    this.database = database;
  }

  @Override
  public boolean alone(String work, Callable<?> task) throws Exception {
    try (Connection connection = database.getConnection()) {
      if (!ask(
          connection,
          "SELECT pg_try_advisory_lock(hashtextextended('analytics ' || ?, 0))",
          work)) {
        return false;
      }
      try {
        task.call();
        return true;
      } finally {
        ask(connection, "SELECT pg_advisory_unlock(hashtextextended('analytics ' || ?, 0))", work);
      }
    }
  }

  private static boolean ask(Connection connection, String sql, String work) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, work);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
