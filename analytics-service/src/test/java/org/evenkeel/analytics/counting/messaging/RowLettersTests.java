package org.evenkeel.analytics.counting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.evenkeel.analytics.counting.MissingRows.Missing;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.platform.messaging.DeadLetterHeaders;
import org.junit.jupiter.api.Test;

class RowLettersTests {

  private static final int OWN = Generation.OWN.number();

  private final UUID user = UUID.randomUUID();

  @Test
  void a_row_that_was_put_aside_is_missing() {
    ConsumerRecord<byte[], byte[]> letter = letter(user + "|" + OWN + "|day|2026-03-01");
    letter.headers().add(EventHeaders.SEQUENCE, "7".getBytes(UTF_8));

    assertThat(RowLetters.row(letter)).contains(new Missing(user, OWN, "day|2026-03-01", 7));
  }

  @Test
  void one_that_does_not_say_its_version_is_missing_until_a_recount() {
    assertThat(RowLetters.row(letter(user + "|" + OWN + "|summary|all")))
        .contains(new Missing(user, OWN, "summary|all", Long.MAX_VALUE));
  }

  @Test
  void rows_of_other_generations_and_what_is_no_row_are_passed_over() {
    assertThat(RowLetters.row(letter(user + "|" + (OWN + 1) + "|summary|all"))).isEmpty();
    assertThat(RowLetters.row(letter(user.toString()))).isEmpty();
    assertThat(RowLetters.row(letter("nobody|" + OWN + "|summary|all"))).isEmpty();
  }

  @Test
  void what_became_of_a_letter_is_none() {
    ConsumerRecord<byte[], byte[]> said = letter(user + "|" + OWN + "|summary|all");
    said.headers().add(DeadLetterHeaders.RESOLVES, "0".getBytes(UTF_8));

    assertThat(RowLetters.row(said)).isEmpty();
  }

  @Test
  void a_record_that_the_stream_gave_up_is_missing_to_whom_it_is_about() {
    ConsumerRecord<byte[], byte[]> letter = letter("a key");
    letter.headers().add(EventHeaders.SUBJECT, user.toString().getBytes(UTF_8));
    Missing missing = Missing.letter(user, OWN, "letters", 0, 0);

    assertThat(missing.ofLetter()).isTrue();
    assertThat(RowLetters.record(letter, letter.offset())).contains(missing);
    assertThat(RowLetters.record(letter(user.toString()), 0)).contains(missing);
  }

  @Test
  void one_that_does_not_say_whom_it_is_about_is_missing_to_nobody() {
    ConsumerRecord<byte[], byte[]> letter = letter(user.toString());
    letter.headers().add(EventHeaders.SUBJECT, "oops".getBytes(UTF_8));

    assertThat(RowLetters.record(letter, 0)).isEmpty();
    assertThat(RowLetters.record(letter("oops"), 0)).isEmpty();
  }

  @Test
  void one_that_was_discarded_is_missing_no_more() {
    ConsumerRecord<byte[], byte[]> said = letter(user.toString());
    assertThat(RowLetters.discarded(said)).isEmpty();
    said.headers().add(DeadLetterHeaders.RESOLVES, "7".getBytes(UTF_8));

    assertThat(RowLetters.discarded(said)).contains(Missing.letter(user, OWN, "letters", 0, 7));
  }

  private static ConsumerRecord<byte[], byte[]> letter(String key) {
    return new ConsumerRecord<>("letters", 0, 0, key.getBytes(UTF_8), new byte[0]);
  }
}
