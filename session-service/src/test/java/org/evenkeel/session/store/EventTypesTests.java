package org.evenkeel.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "note-written.v1 | {\"words\":\"milk\"} | 1",
        "note-written.v2 | {\"text\":\"milk\"} | 1",
        "note-written.v3 | {\"text\":\"milk\",\"readers\":4} | 4",
        "note-written.v3 | {\"text\":\"milk\",\"readers\":4,\"of_tomorrow\":true} | 4",
      })
  void events_of_every_age_are_read_in_the_shape_of_today(String name, String json, int readers) {
    assertThat(Note.TYPES.read(name, json.getBytes(UTF_8)))
        .isEqualTo(new Note.Written("milk", readers));
    assertThat(Note.TYPES.typeOf(name)).isEqualTo(Note.Written.class);
  }

  @Test
  void events_are_written_under_the_newest_name() {
    assertThat(Note.TYPES.nameOf(new Note.Written("milk", 1))).isEqualTo("note-written.v3");
    assertThat(Note.TYPES.storedNames())
        .containsExactly("note-filed.v1", "note-written.v1", "note-written.v2", "note-written.v3");
    assertThat(Note.TYPES.storedNames(Note.Written.class))
        .containsExactly("note-written.v1", "note-written.v2", "note-written.v3");
  }

  @Test
  void a_name_nobody_knows_is_an_error() {
    assertThatThrownBy(() -> Note.TYPES.typeOf("note-lost.v1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("note-lost.v1");
  }

  @Test
  void an_event_without_a_name_or_with_two_is_found_at_the_start() {
    assertThatThrownBy(
            () -> EventTypes.of(Note.class).type("note-written.v3", Note.Written.class).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                EventTypes.of(Note.class)
                    .type("note-written.v3", Note.Written.class)
                    .type("note-filed.v1", Note.Filed.class)
                    .type("note-filed.v2", Note.Filed.class)
                    .build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_upcast_that_leads_nowhere_or_in_a_circle_is_found_at_the_start() {
    assertThatThrownBy(() -> named().upcast("a.v1", "a.v2", old -> old).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.v1");
    assertThatThrownBy(
            () ->
                named()
                    .upcast("a.v1", "a.v2", old -> old)
                    .upcast("a.v2", "a.v1", old -> old)
                    .build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> named().upcast("note-filed.v1", "note-written.v3", old -> old))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static EventTypes.Builder<Note> named() {
    return EventTypes.of(Note.class)
        .type("note-written.v3", Note.Written.class)
        .type("note-filed.v1", Note.Filed.class);
  }
}
