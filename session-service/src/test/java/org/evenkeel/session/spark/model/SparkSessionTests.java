package org.evenkeel.session.spark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.junit.jupiter.api.Test;

class SparkSessionTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final SparkEvent STARTED = new SparkEvent.Started("a text", null, "UTC", DAY);
  private static final SparkEvent PERCEPTION =
      new SparkEvent.PerceptionCompleted(List.of(), "a thought");
  private static final SparkEvent AFFECT = new SparkEvent.AffectCompleted(List.of("sadness"), 6);
  private static final SparkEvent RESPONSE = new SparkEvent.ResponseCompleted("a walk", null);
  private static final SparkEvent RESULT = new SparkEvent.Completed("lighter", 3, "UTC", DAY);
  private static final SparkEvent LEFT = new Abandoned("left", "UTC", DAY);
  private static final List<SparkEvent> ALL =
      List.of(STARTED, PERCEPTION, AFFECT, RESPONSE, RESULT);

  /** Each event as somebody would say it a second time, in other words. */
  private static final List<SparkEvent> AGAIN =
      List.of(
          new SparkEvent.Started("another text", null, "UTC", DAY),
          new SparkEvent.PerceptionCompleted(List.of(), "another thought"),
          new SparkEvent.AffectCompleted(List.of("anger"), 9),
          new SparkEvent.ResponseCompleted("a bath", null),
          new SparkEvent.Completed("heavier", 8, "UTC", DAY));

  @Test
  void a_step_is_taken_in_its_turn_or_again_and_never_ahead() {
    for (int length = 1; length < ALL.size(); length++) {
      SparkSession session = SparkSession.of(ALL.subList(0, length));
      for (int step = 0; step < AGAIN.size(); step++) {
        SparkEvent attempted = AGAIN.get(step);
        Verdict<SparkEvent> expected =
            step >= 1 && step <= length
                ? new Verdict.Accepted<>(attempted)
                : new Verdict.Refused<>(new Refusal.OutOfOrder(session.step().wireName()));
        assertThat(session.decide(attempted)).isEqualTo(expected);
      }
    }
  }

  @Test
  void going_back_replaces_what_was_said_there_and_nothing_else() {
    List<SparkEvent> events = new ArrayList<>(ALL.subList(0, 4));
    events.add(AGAIN.get(1));

    SparkSession session = SparkSession.of(events);

    assertThat(session.step()).isEqualTo(SparkStep.KEY_RESULT);
    assertThat(session.answers().perception()).isEqualTo(AGAIN.get(1));
    assertThat(session.answers().affect()).isEqualTo(AFFECT);
    assertThat(session.answers().response()).isEqualTo(RESPONSE);
    assertThat(session.decide(RESULT)).isEqualTo(new Verdict.Accepted<>(RESULT));
  }

  @Test
  void the_same_words_again_are_no_new_event() {
    SparkSession session = SparkSession.of(ALL.subList(0, 3));

    assertThat(session.decide(PERCEPTION)).isEqualTo(new Verdict.Repeated<>());
    assertThat(session.decide(AFFECT)).isEqualTo(new Verdict.Repeated<>());
    assertThat(SparkSession.of(ALL).decide(RESULT)).isEqualTo(new Verdict.Repeated<>());
  }

  @Test
  void the_end_sent_again_past_midnight_or_from_elsewhere_is_the_same_end() {
    SparkSession session = SparkSession.of(ALL);

    assertThat(
            session.decide(new SparkEvent.Completed("lighter", 3, "Asia/Tokyo", DAY.plusDays(1))))
        .isEqualTo(new Verdict.Repeated<>());
    assertThat(session.decide(new SparkEvent.Completed("lighter", 4, "UTC", DAY)))
        .isEqualTo(new Verdict.Refused<>(new Refusal.Ended("completed")));
  }

  @Test
  void an_ended_session_takes_nothing_more_and_says_how_it_ended() {
    List<SparkEvent> left = List.of(STARTED, PERCEPTION, LEFT);
    for (SparkEvent attempted : Stream.concat(AGAIN.stream(), Stream.of(PERCEPTION)).toList()) {
      assertThat(SparkSession.of(ALL).decide(attempted))
          .isEqualTo(new Verdict.Refused<>(new Refusal.Ended("completed")));
      assertThat(SparkSession.of(left).decide(attempted))
          .isEqualTo(new Verdict.Refused<>(new Refusal.Ended("abandoned")));
    }
    assertThat(SparkSession.of(left).decide(LEFT)).isEqualTo(new Verdict.Repeated<>());
    assertThat(SparkSession.of(ALL).decide(LEFT))
        .isEqualTo(new Verdict.Refused<>(new Refusal.Ended("completed")));
  }

  @Test
  void a_session_can_be_left_at_every_step() {
    for (int length = 1; length < ALL.size(); length++) {
      assertThat(SparkSession.of(ALL.subList(0, length)).decide(LEFT))
          .isEqualTo(new Verdict.Accepted<>(LEFT));
    }
  }

  @Test
  void after_very_many_changes_it_can_only_end() {
    List<SparkEvent> events = new ArrayList<>(ALL.subList(0, 4));
    events.addAll(Collections.nCopies(SparkSession.MOST_EVENTS - 4, AGAIN.get(1)));

    SparkSession session = SparkSession.of(events);

    assertThat(session.decide(PERCEPTION)).isEqualTo(new Verdict.Refused<>(new Refusal.TooLong()));
    assertThat(session.decide(RESULT)).isEqualTo(new Verdict.Accepted<>(RESULT));
    assertThat(session.decide(LEFT)).isEqualTo(new Verdict.Accepted<>(LEFT));
  }

  @Test
  void the_step_that_lists_show_is_the_one_the_session_waits_for() {
    List<SparkEvent> events = new ArrayList<>(List.of(STARTED));
    for (SparkEvent next :
        List.of(PERCEPTION, AGAIN.get(1), AFFECT, PERCEPTION, RESPONSE, AGAIN.get(2), RESULT)) {
      events.add(next);
      assertThat(SparkStep.after(types(events))).isEqualTo(SparkSession.of(events).step());
    }
    assertThat(SparkStep.after(types(List.of(STARTED, PERCEPTION, LEFT))))
        .isEqualTo(SparkSession.of(List.of(STARTED, PERCEPTION, LEFT)).step());
  }

  @Test
  void events_that_do_not_follow_from_one_another_are_no_session() {
    assertThatThrownBy(() -> SparkSession.of(List.of(PERCEPTION)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SparkSession.of(List.of(STARTED, AFFECT)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SparkSession.of(List.of(STARTED, LEFT, PERCEPTION)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tells_nothing_that_was_written() {
    assertThat(ALL.toString()).doesNotContain("text", "thought", "walk", "lighter", "sadness");
  }

  private static Set<Class<? extends SparkEvent>> types(List<SparkEvent> events) {
    return events.stream().map(SparkEvent::getClass).collect(Collectors.toUnmodifiableSet());
  }
}
