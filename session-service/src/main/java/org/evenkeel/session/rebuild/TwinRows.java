package org.evenkeel.session.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.store.StreamOutline;

/** Writes rows of a read model into its twin, many at a time. */
final class TwinRows<E> implements AutoCloseable {

  private static final int BATCH = 2_000;

  private final ReadModel<E> model;
  private final Set<UUID> gone;
  private final PreparedStatement insert;
  private int waiting;
  private long erased;

  /**
   * Rows for one twin.
   *
   * @param gone people who were erased; their streams have no row
   */
  TwinRows(Connection connection, ReadModel<E> model, Set<UUID> gone) throws SQLException {
    this.model = model;
    this.gone = gone;
    this.insert =
        connection.prepareStatement(
            "INSERT INTO rebuild.%s (%s) VALUES (%s)"
                .formatted(
                    model.table(),
                    String.join(", ", model.columns()),
                    String.join(", ", Collections.nCopies(model.columns().size(), "?"))));
  }

  /** Adds the row of a stream. */
  void add(StreamOutline<E> stream) {
    if (gone.contains(stream.userId())) {
      erased++;
      return;
    }
    try {
      int column = 1;
      for (Object value : model.row(stream)) {
        insert.setObject(
            column++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
      }
      insert.addBatch();
      if (++waiting == BATCH) {
        flush();
      }
    } catch (DataKeyDestroyedException e) {
      erased++;
    } catch (SQLException e) {
      throw new RebuildException(e);
    }
  }

  void flush() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  long erased() {
    return erased;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
