package org.evenkeel.session.spark.bench;

import java.sql.SQLException;

/** What is done again and again by one thread. */
interface Action {

  void once() throws SQLException;
}
