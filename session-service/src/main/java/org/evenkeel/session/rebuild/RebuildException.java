package org.evenkeel.session.rebuild;

import java.sql.SQLException;

/** The database failed in the middle; nothing was changed. Carries no row. */
final class RebuildException extends RuntimeException {

  RebuildException(SQLException cause) {
    super("the database failed with " + cause.getSQLState());
  }
}
