package org.evenkeel.acceptance.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.stack.suite.Supervision;

/** Empties the inbox of ml-service all the time: what comes again is new to it. */
final class ForgottenInbox implements Runnable {

  private final Supervision suite;
  private volatile boolean over;

  private ForgottenInbox(Supervision suite) {
    this.suite = suite;
  }

  static Sabotage.Saboteur begin(Supervision suite) {
    ForgottenInbox forgotten = new ForgottenInbox(suite);
    Thread thread = Thread.ofVirtual().start(forgotten);
    return () -> {
      forgotten.over = true;
      thread.interrupt();
    };
  }

  @Override
  public void run() {
    while (!over) {
      try (Connection connection = suite.database(Stores.ML);
          var delete = connection.prepareStatement("DELETE FROM inbox")) {
        while (!over) {
          delete.executeUpdate();
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
      } catch (SQLException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }
}
