package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.evenkeel.bench.load.Action;

/** Connections to a database, one a worker, and what each does. */
final class Connections implements AutoCloseable {

  private final List<Connection> open = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();

  /** Makes a worker's action from its connection. */
  interface Worker {
    Action on(Connection connection) throws SQLException;
  }

  Connections(int count, Callable<Connection> source, Worker worker) throws Exception {
    for (int i = 0; i < count; i++) {
      Connection connection = source.call();
      open.add(connection);
      actions.add(worker.on(connection));
    }
  }

  IntFunction<Action> actions() {
    return actions::get;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : open) {
      connection.close();
    }
  }
}
