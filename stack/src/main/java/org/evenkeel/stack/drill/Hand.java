package org.evenkeel.stack.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.drill.Ledger.Kind;
import org.evenkeel.stack.drill.Ledger.Write;

/**
 * Writes what services write, with their roles, one transaction a commit. Not for several threads.
 */
final class Hand implements AutoCloseable {

  private final World world;
  private final Connection auth;
  private final Connection wellness;
  private final Connection keys;

  Hand(World world, Postgres services, Postgres keyServer) throws SQLException {
    this.world = world;
    this.auth = connect(Schema.AUTH, services);
    this.wellness = connect(Schema.WELLNESS, services);
    this.keys = connect(Schema.KEYS, keyServer);
  }

  private static Connection connect(Schema schema, Postgres postgres) throws SQLException {
    var connection =
        DriverManager.getConnection(schema.url(postgres), schema.app(), postgres.password());
    connection.setAutoCommit(false);
    return connection;
  }

  /** The key first, because nothing can be sealed without it; then the account, then the rest. */
  Person register() throws SQLException {
    var person = new Person(UUID.randomUUID(), world.sealing().newKey(), UUID.randomUUID(), 1);
    UUID id = person.id();
    commit(
        keys,
        world.ledger().begin(Kind.KEY, id, 1, id),
        "INSERT INTO data_key (user_id, key_id, version, kek_version, wrapped, created_at) VALUES"
            + " (?, ?, 1, 1, ?, now())",
        List.of(id, UUID.randomUUID(), world.sealing().wrap(person.key(), id)));
    commit(
        auth,
        world.ledger().begin(Kind.ACCOUNT, id, 1, id),
        """
        INSERT INTO account (user_id, email_index, email_sealed, profile_sealed, role, country, zone, locale,
          privacy_policy_version, disclaimer_version, created_at)
        VALUES (?, ?, ?, ?, 'member', 'DE', 'Europe/Berlin', 'de-DE', '1', '1', now())
        """,
        List.of(
            id,
            id.toString().getBytes(StandardCharsets.US_ASCII),
            sealed(person, id, "mail"),
            sealed(person, id, "profile")));
    commit(
        wellness,
        world.ledger().begin(Kind.PERSON, id, 1, id),
        "INSERT INTO person (user_id, country, zone, locale) VALUES (?, 'DE', 'Europe/Berlin',"
            + " 'de-DE')",
        List.of(id));
    commit(
        wellness,
        world.ledger().begin(Kind.JOURNAL, person.journal(), 1, id),
        """
        INSERT INTO journal_entry (id, user_id, occurred_at, zone, local_date, created_at, updated_at, version,
          text_sealed, crisis_risk_score, crisis_flagged, floor_version)
        VALUES (?, ?, now(), 'Europe/Berlin', CURRENT_DATE, now(), now(), 1, ?, 0, false, 'drill')
        """,
        List.of(
            person.journal(),
            id,
            sealed(person, person.journal(), Rows.text(person.journal(), 1))));
    return person;
  }

  /** A check-in, its fact in the outbox and the person's next number, in one transaction. */
  void checkIn(Person person) throws SQLException {
    UUID id = UUID.randomUUID();
    Write write = world.ledger().begin(Kind.CHECK_IN, id, 1, person.id());
    run(
        wellness,
        """
        INSERT INTO check_in (id, user_id, occurred_at, zone, local_date, created_at, mood_score, energy_level,
          emotion_index, journal_text_sealed, crisis_risk_score, crisis_flagged, floor_version)
        VALUES (?, ?, now(), 'Europe/Berlin', CURRENT_DATE, now(), 6, 5, '{}', ?, 0, false, 'drill')
        """,
        List.of(id, person.id(), sealed(person, id, Rows.text(id, 1))));
    long number = nextNumber(person.id());
    run(
        wellness,
        """
        INSERT INTO outbox (event_id, ordering_key, sequence, topic, type, subject, content_type, value, recorded_at)
        VALUES (?, ?, ?, 'wellness.records', 'org.evenkeel.wellness.check-in-recorded.v1', ?, 'application/json', ?, now())
        """,
        List.of(UUID.randomUUID(), person.id().toString(), number, person.id(), new byte[300]));
    wellness.commit();
    world.ledger().acknowledged(write);
    world.ledger().given(person.id(), number);
  }

  Person revise(Person person) throws SQLException {
    Person revised = person.revised();
    commit(
        wellness,
        world.ledger().begin(Kind.JOURNAL, revised.journal(), revised.version(), person.id()),
        "UPDATE journal_entry SET text_sealed = ?, version = ?, updated_at = now() WHERE id = ?",
        List.of(
            sealed(person, revised.journal(), Rows.text(revised.journal(), revised.version())),
            revised.version(),
            revised.journal()));
    return revised;
  }

  /** The register first, then the key, then the rows. */
  void erase(Person person) throws SQLException, IOException {
    world.register().add(person.id());
    run(
        keys,
        "UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE user_id = ? AND wrapped IS"
            + " NOT NULL",
        List.of(person.id()));
    keys.commit();
    for (String table : List.of("check_in", "journal_entry", "person")) {
      run(wellness, "DELETE FROM " + table + " WHERE user_id = ?", List.of(person.id()));
    }
    wellness.commit();
    run(auth, "DELETE FROM account WHERE user_id = ?", List.of(person.id()));
    auth.commit();
  }

  private String sealed(Person person, UUID record, String text) {
    return world.sealing().seal(person.key(), text, record, person.id());
  }

  private long nextNumber(UUID user) throws SQLException {
    try (PreparedStatement statement =
        wellness.prepareStatement(
            """
            INSERT INTO user_sequence AS s (ordering_key, n) VALUES (?, 1)
            ON CONFLICT (ordering_key) DO UPDATE SET n = s.n + 1 RETURNING n
            """)) {
      statement.setString(1, user.toString());
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void commit(Connection connection, Write write, String sql, List<Object> values)
      throws SQLException {
    run(connection, sql, values);
    connection.commit();
    world.ledger().acknowledged(write);
  }

  private static void run(Connection connection, String sql, List<Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : List.of(auth, wellness, keys)) {
      connection.close();
    }
  }
}
