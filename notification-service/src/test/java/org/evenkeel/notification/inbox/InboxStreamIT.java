package org.evenkeel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.evenkeel.testing.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxStreamIT extends InboxStreams {

  @Test
  void a_message_comes_as_the_list_has_it_and_its_reading_reaches_the_other_device() {
    try (EventStream phone = open(null);
        EventStream tablet = open(null)) {
      add("A title");
      titles(phone, 1);
      titles(tablet, 1);
      assertThat(phone.events("notification").getFirst().data()).isEqualTo(list().get(0));

      String id = list().at("/0/id").asString();
      reader.post("/notifications/" + id + "/read", "");
      reader.post("/notifications/" + id + "/read", "");
      await().atMost(PATIENCE).until(() -> !tablet.events("read").isEmpty());
      add("Another");
      titles(tablet, 2);

      assertThat(tablet.events())
          .extracting(EventStream.Event::name)
          .containsExactly("ready", "notification", "read", "notification");
      assertThat(tablet.events("read").getFirst().data()).isEqualTo(list().get(1));
      assertThat(tablet.events()).extracting(event -> Long.parseLong(event.id())).isSorted();
    }
  }

  @Test
  void nobody_hears_of_somebody_elses_inbox() {
    try (EventStream stranger = open(port, UUID.randomUUID(), null);
        EventStream own = open(null)) {
      add("A title");
      titles(own, 1);
      int beats = stranger.comments();
      await().atMost(PATIENCE).until(() -> stranger.comments() > beats + 1);

      assertThat(stranger.events()).extracting(EventStream.Event::name).containsExactly("ready");
    }
  }

  @Test
  void a_stream_is_neither_stored_nor_held_back_on_its_way() {
    try (EventStream stream = open(null)) {
      assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(stream.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
      assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void what_came_before_is_in_the_list_and_not_in_a_new_stream() {
    add("Before");
    try (EventStream stream = open(null)) {
      add("After");

      assertThat(titles(stream, 1)).containsExactly("After");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "-1", "999999999999", "1e3", "99999999999999999999"})
  void an_id_that_nobody_gave_out_starts_anew_with_a_reset(String unknown) {
    add("Before");
    try (EventStream stream = open(unknown)) {
      add("After");

      assertThat(titles(stream, 1)).containsExactly("After");
      assertThat(stream.events().getFirst().name()).isEqualTo("reset");
      assertThat(stream.events().getFirst().data().path("last_event_id").asString())
          .isEqualTo(stream.events().getFirst().id());
    }
  }

  @Test
  void an_id_from_before_what_is_kept_starts_anew_with_a_reset() {
    add("First");
    try (EventStream stream = open(null)) {
      database
          .sql("UPDATE feed_channel SET forgotten_to = last_position WHERE channel = ?")
          .param(reader.id().toString())
          .update();

      try (EventStream late = open("0");
          EventStream punctual = open(lastId(stream))) {
        assertThat(late.events().getFirst().name()).isEqualTo("reset");
        assertThat(punctual.events().getFirst().name()).isEqualTo("ready");
      }
    }
  }

  @Test
  void a_quiet_stream_beats() {
    try (EventStream stream = open(null)) {
      await().atMost(PATIENCE).until(() -> stream.comments() >= 3);
    }
  }

  @Test
  void a_stream_ends_with_its_token_and_says_why() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(3);
    String token =
        TOKENS
            .token(reader.id())
            .permissions("notifications:own")
            .claim("exp", Date.from(end))
            .sign();

    try (EventStream stream = EventStream.open(url(), token, null)) {
      assertThat(stream.endsWithin(PATIENCE.toSeconds())).isTrue();
      assertThat(Instant.now()).isAfterOrEqualTo(end.minusSeconds(1));
      assertThat(stream.events().getLast().name()).isEqualTo("reauthenticate");
      assertThat(stream.events().getLast().id()).isNull();
    }
  }

  @Test
  void a_stream_needs_its_permission_and_a_token() {
    String powerless = TOKENS.token(UUID.randomUUID()).sign();

    try (EventStream forbidden = EventStream.open(url(), powerless, null);
        EventStream unknown = EventStream.open(url(), "", null)) {
      assertThat(forbidden.status()).isEqualTo(403);
      assertThat(unknown.status()).isEqualTo(401);
    }
  }

  private String url() {
    return "http://127.0.0.1:" + port + "/api/v1/notifications/stream";
  }
}
