package org.evenkeel.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class StoreIT extends RunningService {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Autowired private EventStore store;
  @Autowired private TransactionTemplate transaction;

  private final UUID user = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();

  @Test
  void a_stream_is_read_as_it_was_written_and_as_it_was_at_a_moment() {
    EventStream<Note> stream = EventStream.empty(id, user);
    stream = added(stream, new Note.Written("milk", 1), NOON);
    stream = added(stream, new Note.Written("bread", 2), NOON.plusSeconds(60));
    stream = added(stream, new Note.Filed("kitchen"), NOON.plusSeconds(120));

    EventStream<Note> read = notes().load(user, id).orElseThrow();

    assertThat(read).isEqualTo(stream);
    assertThat(read.events()).extracting(RecordedEvent::version).containsExactly(1, 2, 3);
    assertThat(read.asOf(NOON.plusSeconds(60)).orElseThrow().contents())
        .containsExactly(new Note.Written("milk", 1), new Note.Written("bread", 2));
    assertThat(read.asOf(NOON.minusNanos(1000))).isEmpty();
  }

  @Test
  void of_two_that_read_the_same_version_one_is_stored() {
    EventStream<Note> first = added(EventStream.empty(id, user), new Note.Written("milk", 1), NOON);

    Appended<Note> faster = notes().append(first, new Note.Filed("kitchen"), NOON);
    Appended<Note> slower = notes().append(first, new Note.Filed("hall"), NOON);

    assertThat(faster).isInstanceOf(Appended.Stored.class);
    assertThat(slower).isEqualTo(new Appended.Overtaken<Note>());
    assertThat(notes().load(user, id).orElseThrow().last().event())
        .isEqualTo(new Note.Filed("kitchen"));
  }

  @Test
  void time_never_runs_backwards_in_a_stream() {
    EventStream<Note> stream =
        added(EventStream.empty(id, user), new Note.Written("milk", 1), NOON);

    EventStream<Note> later = added(stream, new Note.Filed("kitchen"), NOON.minusSeconds(90));

    assertThat(later.last().occurredAt()).isEqualTo(NOON);
    assertThat(notes().load(user, id).orElseThrow()).isEqualTo(later);
  }

  @Test
  void somebody_elses_stream_and_one_of_another_kind_are_not_there() {
    added(EventStream.empty(id, user), new Note.Written("milk", 1), NOON);
    EventKind<Note> other = new EventKind<>("other", "sessions.test.note", Note.TYPES);

    assertThat(notes().load(UUID.randomUUID(), id)).isEmpty();
    assertThat(store.streams(other, List.of()).load(user, id)).isEmpty();
    assertThat(
            notes().append(EventStream.empty(id, UUID.randomUUID()), new Note.Filed("hall"), NOON))
        .isEqualTo(new Appended.Overtaken<Note>());
  }

  @Test
  void what_its_transaction_takes_back_never_happened() {
    transaction.executeWithoutResult(
        status -> {
          added(EventStream.empty(id, user), new Note.Written("milk", 1), NOON);
          status.setRollbackOnly();
        });

    assertThat(notes().load(user, id)).isEmpty();
  }

  @Test
  void an_event_of_an_old_name_is_read_in_the_shape_of_today() {
    added(EventStream.empty(id, user), new Note.Written("milk", 4), NOON);
    UUID old = UUID.randomUUID();
    String sealed =
        new TextCipher(new FixedKeys())
            .seal(user, "sessions.test.note", old + ":1", "{\"words\":\"bread\"}");
    database
        .sql(
            """
            INSERT INTO session_event (stream_id, version, kind, type, user_id, payload, occurred_at)
            VALUES (?, 1, 'note', 'note-written.v1', ?, ?, now())
            """)
        .params(old, user, sealed)
        .update();

    assertThat(notes().load(user, old).orElseThrow().contents())
        .containsExactly(new Note.Written("bread", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM session_event",
        "UPDATE session_event SET type = 'x'",
        "TRUNCATE session_event"
      })
  void the_running_service_cannot_change_what_happened(String statement) {
    assertThatThrownBy(() -> database.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private EventStreams<Note> notes() {
    return store.streams(Note.KIND, List.of());
  }

  private EventStream<Note> added(EventStream<Note> stream, Note event, Instant at) {
    return ((Appended.Stored<Note>) notes().append(stream, event, at)).stream();
  }
}
