package org.evenkeel.session.reframing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.screen.CrisisFloor;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.session.people.CommunicationStyle;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.SessionWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

class WritingReframesTests {
  private static final Instant NOW = ReframeBook.NOW;
  private static final PersonalReframe GOOD = new PersonalReframe("specific", "Name one moment.");
  private static final PersonalReframe FAR =
      new PersonalReframe("perspective", "Look at it from one year away.");
  private static final PersonalReframe NEAR =
      new PersonalReframe("perspective", "What would you tell a friend?");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ReframeBook book = new ReframeBook();
  private List<String> texts = List.of("They did not answer.");
  private @Nullable RuntimeException keyTrouble;
  private boolean undone;
  private ReframeWriter writer = material -> List.of(GOOD);

  @Test
  void what_was_asked_for_is_written_stored_and_told_once() {
    book.ask();

    assertThat(writing().answerOne()).isTrue();
    assertThat(writing().answerOne()).isFalse();

    assertThat(book.kept).containsExactly(List.of(GOOD));
    assertThat(book.told).containsExactly("suggested", "ended", "answered");
    assertThat(undone).isFalse();
    assertThat(outcomes("written")).isEqualTo(1);
    assertThat(meters.timer("personal_reframes_lag").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to kill myself",
        "Everyone would be better off without me",
        "I wish I would not wake up tomorrow"
      })
  void where_the_floor_finds_danger_nothing_is_written_but_the_wait_ends(String danger) {
    List<String> asked = new ArrayList<>();
    writer =
        material -> {
          asked.addAll(material.texts());
          return List.of(GOOD);
        };
    texts = List.of("Nothing special.", danger);
    book.ask();

    writing().answerOne();

    assertThat(asked).isEmpty();
    assertThat(book.kept).containsExactly(List.of());
    assertThat(book.told).containsExactly("ended", "answered");
    assertThat(outcomes("withheld")).isEqualTo(1);
  }

  @Test
  void words_of_danger_that_a_writer_makes_are_never_stored() {
    PersonalReframe bad = new PersonalReframe("specific", "I want to kill myself tonight.");
    writer =
        material -> List.of(GOOD, new PersonalReframe("perspective", "I want to kill myself."));
    book.ask();
    writing().answerOne();
    assertThat(book.kept).containsExactly(List.of());

    writer = material -> material.ownWords() ? List.of(bad, FAR) : List.of(GOOD, NEAR);
    book.ask();
    writing().answerOne();
    assertThat(book.kept).containsExactly(List.of(), List.of(GOOD, FAR));
  }

  @Test
  void without_a_key_it_waits_longer_each_time_and_is_written_when_the_key_is_there() {
    keyTrouble = new DataKeyUnavailableException(null);
    book.ask();

    writing().answerOne();
    assertThat(book.due).isEqualTo(NOW.plusSeconds(4));
    for (int n = 0; n < 20; n++) {
      book.due = NOW;
      writing().answerOne();
    }
    assertThat(book.due).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(book.kept).isEmpty();

    keyTrouble = null;
    book.due = NOW;
    writing().answerOne();
    assertThat(book.kept).containsExactly(List.of(GOOD));
    assertThat(outcomes("waiting_for_key")).isEqualTo(21);
  }

  @Test
  void a_writer_that_always_fails_is_asked_eight_times_and_then_given_up() {
    writer =
        material -> {
          throw new IllegalStateException("away");
        };
    book.ask();

    List<Long> waits = new ArrayList<>();
    for (int n = 0; book.open != null && n < 20; n++) {
      book.due = NOW;
      writing().answerOne();
      waits.add(Duration.between(NOW, book.due).toSeconds());
    }

    assertThat(waits.subList(0, 7)).containsExactly(4L, 8L, 16L, 32L, 64L, 128L, 256L);
    assertThat(waits).hasSize(8);
    assertThat(book.kept).containsExactly(List.of());
    assertThat(book.told).containsExactly("ended", "answered");
    assertThat(outcomes("failed")).isEqualTo(7);
    assertThat(outcomes("given_up")).isEqualTo(1);
    writer = material -> List.of(GOOD);
    book.version = 3;
    book.ask();
    writing().answerOne();
    assertThat(book.kept).containsExactly(List.of(), List.of(GOOD));
  }

  @Test
  void waiting_for_a_key_is_no_failure_of_a_writer() {
    keyTrouble = new DataKeyUnavailableException(null);
    book.ask();
    for (int n = 0; n < 20; n++) {
      book.due = NOW;
      writing().answerOne();
    }
    keyTrouble = new IllegalStateException("once");
    book.due = NOW;

    writing().answerOne();

    assertThat(book.open).isNotNull();
    assertThat(outcomes("failed")).isEqualTo(1);
    assertThat(outcomes("given_up")).isZero();
  }

  @Test
  void whose_key_is_destroyed_gets_no_answer_and_keeps_nobody_waiting() {
    keyTrouble = new DataKeyDestroyedException();
    book.ask();

    writing().answerOne();

    assertThat(book.open).isNull();
    assertThat(book.kept).isEmpty();
    assertThat(book.told).containsExactly("ended");
    assertThat(outcomes("skipped")).isEqualTo(1);
  }

  @Test
  void an_answer_to_an_older_version_is_dropped() {
    book.ask();
    writer =
        material -> {
          book.version = 7;
          book.ask();
          return List.of(GOOD);
        };

    writing().answerOne();

    assertThat(book.kept).isEmpty();
    assertThat(book.open).isNotNull();
    assertThat(undone).isTrue();
  }

  /** Remembers whether it was rolled back. */
  private TransactionOperations transaction() {
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        SimpleTransactionStatus status = new SimpleTransactionStatus();
        T result = action.doInTransaction(status);
        undone = status.isRollbackOnly();
        return result;
      }
    };
  }

  private double outcomes(String outcome) {
    return meters.counter("personal_reframes_total", "outcome", outcome).count();
  }

  private WritingReframes writing() {
    SessionWords words =
        new SessionWords() {
          @Override
          public Optional<List<String>> of(UUID userId, UUID sessionId) {
            if (keyTrouble != null) {
              throw keyTrouble;
            }
            return Optional.of(texts);
          }

          @Override
          public boolean exists(UUID userId, UUID sessionId) {
            return true;
          }
        };
    return new WritingReframes(
        book,
        words,
        user -> CommunicationStyle.WARM,
        new ScreenedWriter(CrisisFloor.standard(), writer),
        book,
        new StoringReframes(book, book, book, transaction()),
        Clock.fixed(NOW, ZoneOffset.UTC),
        meters);
  }
}
