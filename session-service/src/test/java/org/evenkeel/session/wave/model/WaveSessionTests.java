package org.evenkeel.session.wave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.junit.jupiter.api.Test;

class WaveSessionTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final WaveEvent STARTED =
      new WaveEvent.Started("a mail", "sadness", 7, "UTC", DAY);
  private static final WaveEvent ACKNOWLEDGED = new WaveEvent.Acknowledged("this is sadness");
  private static final WaveEvent ACCEPTED = new WaveEvent.Accepted(List.of("it-may-be-here"));
  private static final WaveEvent ACTED = new WaveEvent.Acted(List.of("a walk"), 3, "UTC", DAY);
  private static final WaveEvent ABANDONED = new WaveEvent.Abandoned("left", "UTC", DAY);
  private static final List<WaveEvent> ALL = List.of(STARTED, ACKNOWLEDGED, ACCEPTED, ACTED);

  private static final List<WaveEvent> OTHERS =
      List.of(
          new WaveEvent.Acknowledged("other words"),
          new WaveEvent.Accepted(List.of("other words")),
          new WaveEvent.Acted(List.of(), null, "UTC", DAY));

  @Test
  void no_step_is_taken_before_its_turn_and_none_after_the_end() {
    for (int length = 1; length <= ALL.size(); length++) {
      WaveSession session = WaveSession.of(ALL.subList(0, length));
      for (WaveEvent attempt : OTHERS) {
        Verdict<WaveEvent> verdict = session.decide(attempt);
        if (length == ALL.size()) {
          assertThat(verdict).isEqualTo(refused(new Refusal.Ended("completed")));
        } else if (OTHERS.indexOf(attempt) < length) {
          assertThat(verdict).isEqualTo(new Verdict.Accepted<>(attempt));
        } else {
          assertThat(verdict).isEqualTo(refused(new Refusal.OutOfOrder(session.step().wireName())));
        }
      }
    }
  }

  @Test
  void a_step_taken_anew_replaces_what_was_said_and_keeps_the_place_reached() {
    WaveSession session =
        WaveSession.of(
            List.of(STARTED, ACKNOWLEDGED, ACCEPTED, new WaveEvent.Acknowledged("it is grief")));

    assertThat(session.step()).isEqualTo(WaveStep.ACT);
    assertThat(session.find(WaveEvent.Acknowledged.class).orElseThrow().acknowledgement())
        .isEqualTo("it is grief");
    assertThat(session.find(WaveEvent.Accepted.class)).contains((WaveEvent.Accepted) ACCEPTED);
  }

  @Test
  void the_same_said_again_changes_nothing() {
    for (int length = 2; length <= ALL.size(); length++) {
      assertThat(WaveSession.of(ALL.subList(0, length)).decide(ALL.get(length - 1)))
          .isEqualTo(new Verdict.Repeated<>());
    }
    assertThat(WaveSession.of(List.of(STARTED, ABANDONED)).decide(ABANDONED))
        .isEqualTo(new Verdict.Repeated<>());
  }

  @Test
  void the_end_sent_again_past_midnight_or_from_elsewhere_is_the_same_end() {
    WaveSession session = WaveSession.of(ALL);

    assertThat(
            session.decide(
                new WaveEvent.Acted(List.of("a walk"), 3, "Asia/Tokyo", DAY.plusDays(1))))
        .isEqualTo(new Verdict.Repeated<>());
    assertThat(session.decide(new WaveEvent.Acted(List.of("a walk"), 4, "UTC", DAY)))
        .isEqualTo(refused(new Refusal.Ended("completed")));
  }

  @Test
  void it_can_be_left_at_any_step_but_not_after_its_end() {
    for (int length = 1; length < ALL.size(); length++) {
      List<WaveEvent> events = new ArrayList<>(ALL.subList(0, length));
      assertThat(WaveSession.of(events).decide(ABANDONED))
          .isEqualTo(new Verdict.Accepted<>(ABANDONED));
      events.add(ABANDONED);
      assertThat(WaveSession.of(events).decide(ACKNOWLEDGED))
          .isEqualTo(refused(new Refusal.Ended("abandoned")));
    }
    assertThat(WaveSession.of(ALL).decide(ABANDONED))
        .isEqualTo(refused(new Refusal.Ended("completed")));
  }

  @Test
  void one_that_was_changed_very_often_can_only_end() {
    List<WaveEvent> events = new ArrayList<>(List.of(STARTED, ACKNOWLEDGED, ACCEPTED));
    while (events.size() < WaveSession.MOST_EVENTS) {
      events.add(new WaveEvent.Acknowledged("draft " + events.size()));
    }
    WaveSession session = WaveSession.of(events);

    assertThat(session.decide(ACKNOWLEDGED)).isEqualTo(refused(new Refusal.TooLong()));
    assertThat(session.decide(ACTED)).isEqualTo(new Verdict.Accepted<>(ACTED));
    assertThat(session.decide(ABANDONED)).isEqualTo(new Verdict.Accepted<>(ABANDONED));
  }

  @Test
  void the_step_told_by_the_kinds_of_events_alone_is_the_one_of_the_session() {
    for (int length = 1; length <= ALL.size(); length++) {
      List<WaveEvent> events = ALL.subList(0, length);
      assertThat(
              WaveStep.after(
                  events.stream().<Class<? extends WaveEvent>>map(WaveEvent::getClass).toList()))
          .isEqualTo(WaveSession.of(events).step());
    }
    assertThat(WaveStep.after(List.of(WaveEvent.Started.class, WaveEvent.Abandoned.class)))
        .isEqualTo(WaveStep.ABANDONED);
  }

  @Test
  void a_session_begins_with_its_start_and_has_no_event_that_is_not_due() {
    assertThatThrownBy(() -> WaveSession.of(List.of(ACKNOWLEDGED)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> WaveSession.of(List.of(STARTED, ACTED)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothing_that_was_written_is_told() {
    assertThat(ALL.toString() + WaveSession.of(ALL).state())
        .doesNotContain("mail", "sadness", "it-may", "walk");
  }

  private static Verdict<WaveEvent> refused(Refusal refusal) {
    return new Verdict.Refused<>(refusal);
  }
}
