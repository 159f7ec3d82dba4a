package org.evenkeel.session.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.evenkeel.platform.crypto.TextCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table session_event. */
@Repository
public class JdbcEventStore implements EventStore {

  private final JdbcClient jdbc;
  private final TextCipher cipher;
  private final MeterRegistry meters;

  public JdbcEventStore(JdbcClient jdbc, TextCipher cipher, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.meters = meters;
  }

  @Override
  public <E> EventStreams<E> streams(EventKind<E> kind, List<ReadModel<E>> models) {
    return new JdbcEventStreams<>(jdbc, kind, new EventCodec<>(kind, cipher), models, meters);
  }
}
