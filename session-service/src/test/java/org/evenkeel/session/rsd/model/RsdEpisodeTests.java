package org.evenkeel.session.rsd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RsdEpisodeTests {

  private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final RsdEvent STARTED =
      new RsdEvent.Started(8, "no answer", BEGAN, "Europe/Berlin", DAY);
  private static final RsdEvent TESTED = new RsdEvent.RealityTested(Map.of("story", "they left"));
  private static final RsdEvent USED = new RsdEvent.InterventionUsed(List.of("movement"));
  private static final List<RsdEvent> NOTHING = List.of();
  private static final RsdEvent ABANDONED = new RsdEvent.Abandoned("left", "UTC", DAY);

  @Test
  void everything_may_be_done_in_any_order_and_again_while_it_is_open() {
    RsdEvent music = new RsdEvent.InterventionUsed(List.of("music"));
    RsdEvent anew = new RsdEvent.RealityTested(Map.of("story", "they are busy"));
    for (List<RsdEvent> order :
        List.of(List.of(TESTED, USED, music, anew), List.of(USED, TESTED), NOTHING)) {
      List<RsdEvent> events = new ArrayList<>(List.of(STARTED));
      for (RsdEvent event : order) {
        assertThat(RsdEpisode.of(events).decide(event)).isEqualTo(new Verdict.Accepted<>(event));
        events.add(event);
      }
      assertThat(RsdEpisode.of(events).decide(ending(BEGAN), true))
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void nothing_is_expected_once_it_is_over_or_left() {
    RsdEpisode over = resolved(BEGAN.plusSeconds(60));
    RsdEpisode left = episode(ABANDONED);

    for (RsdEvent event : List.of(TESTED, USED, STARTED)) {
      assertThat(over.decide(event)).isEqualTo(refused(new Refusal.Ended("completed")));
      assertThat(left.decide(event)).isEqualTo(refused(new Refusal.Ended("abandoned")));
    }
    assertThat(over.decide(ABANDONED)).isEqualTo(refused(new Refusal.Ended("completed")));
    for (Instant claimed : List.of(BEGAN.plusSeconds(90), Instant.MAX, Instant.MIN)) {
      assertThat(over.decide(ending(claimed), true))
          .isEqualTo(refused(new Refusal.Ended("completed")));
    }
  }

  @Test
  void two_hundred_different_things_are_all_that_is_tried_in_an_episode() {
    List<RsdEvent> events = new ArrayList<>(List.of(STARTED));
    List<String> things = IntStream.range(0, 199).mapToObj(n -> "thing " + n).toList();
    events.add(new RsdEvent.InterventionUsed(things));
    RsdEpisode nearlyFull = RsdEpisode.of(events);

    assertThat(nearlyFull.decide(new RsdEvent.InterventionUsed(List.of("thing 7", "one", "two"))))
        .isEqualTo(refused(new Refusal.TooLong()));
    RsdEvent one = new RsdEvent.InterventionUsed(List.of("one"));
    assertThat(nearlyFull.decide(new RsdEvent.InterventionUsed(List.of("thing 7", "one"))))
        .isEqualTo(new Verdict.Accepted<>(one));
    events.add(one);
    RsdEpisode full = RsdEpisode.of(events);
    assertThat(full.decide(one)).isEqualTo(new Verdict.Repeated<>());
    assertThat(full.decide(TESTED)).isEqualTo(new Verdict.Accepted<>(TESTED));
    assertThat(full.decide(ending(BEGAN), true)).isInstanceOf(Verdict.Accepted.class);
    events.add(new RsdEvent.InterventionUsed(List.of("noted before there was a bound")));
    assertThat(List.copyOf(RsdEpisode.of(events).said().used()))
        .hasSize(201)
        .startsWith("thing 0", "thing 1");
  }

  @Test
  void the_same_said_again_changes_nothing() {
    assertThat(episode(TESTED).decide(TESTED)).isEqualTo(new Verdict.Repeated<>());
    assertThat(episode(USED).decide(USED)).isEqualTo(new Verdict.Repeated<>());
    assertThat(episode(ABANDONED).decide(ABANDONED)).isEqualTo(new Verdict.Repeated<>());
    RsdEpisode over = resolved(BEGAN.plusSeconds(60));
    assertThat(over.decide(ending(BEGAN.plusSeconds(60)), true))
        .isEqualTo(new Verdict.Repeated<>());
    assertThat(over.decide(ending(BEGAN.plusSeconds(99)), false))
        .isEqualTo(new Verdict.Repeated<>());
  }

  @Test
  void answers_given_at_any_time_are_known_while_it_is_open_and_so_are_their_questions() {
    RsdEvent.RealityTested first = (RsdEvent.RealityTested) TESTED;
    RsdEvent.RealityTested anew = new RsdEvent.RealityTested(Map.of("evidence", "a mail"));

    assertThat(episode(TESTED, anew).wasTestedSo(first)).isTrue();
    assertThat(episode(anew).wasTestedSo(first)).isFalse();
    assertThat(episode(TESTED, ABANDONED).wasTestedSo(first)).isFalse();
    assertThat(episode(TESTED, anew).answeredQuestions())
        .containsExactlyInAnyOrder("story", "evidence");
  }

  @Test
  void the_same_intervention_reported_twice_was_tried_once() {
    RsdEvent both = new RsdEvent.InterventionUsed(List.of("music", "movement", "music"));
    RsdEvent music = new RsdEvent.InterventionUsed(List.of("music"));

    assertThat(episode().decide(both))
        .isEqualTo(
            new Verdict.Accepted<>(new RsdEvent.InterventionUsed(List.of("music", "movement"))));
    assertThat(episode(USED).decide(both)).isEqualTo(new Verdict.Accepted<>(music));
    assertThat(episode(USED, music).decide(USED)).isEqualTo(new Verdict.Repeated<>());
    assertThat(episode(USED, music).decide(both)).isEqualTo(new Verdict.Repeated<>());
  }

  @ParameterizedTest
  @CsvSource({"0,0", "29,0", "30,1", "89,1", "90,2", "3600,60", "2592000,43200"})
  void recovery_is_counted_from_the_beginning_in_whole_minutes(long seconds, int minutes) {
    assertThat(minutes(resolved(BEGAN.plusSeconds(seconds)))).isEqualTo(minutes);
  }

  @Test
  void an_end_before_the_beginning_is_seen_and_a_fast_clock_at_the_start_hinders_nobody() {
    assertThat(episode().beganAfter(BEGAN.minusSeconds(1))).isTrue();
    assertThat(episode().beganAfter(BEGAN)).isFalse();
    assertThat(minutes(resolved(BEGAN.minusSeconds(120)))).isZero();
  }

  @Test
  void what_would_come_next_follows_what_was_done_and_interventions_add_up() {
    RsdEpisode both =
        episode(USED, new RsdEvent.InterventionUsed(List.of("music", "movement")), TESTED);

    assertThat(episode().step()).isEqualTo(RsdStep.REALITY_TEST);
    assertThat(episode(TESTED).step()).isEqualTo(RsdStep.INTERVENTION);
    assertThat(both.step()).isEqualTo(RsdStep.RESOLVE);
    assertThat(both.said().used()).containsExactly("movement", "music");
  }

  @Test
  void one_that_was_changed_very_often_can_only_end() {
    List<RsdEvent> events = new ArrayList<>(List.of(STARTED));
    while (events.size() < RsdEpisode.MOST_EVENTS) {
      events.add(new RsdEvent.InterventionUsed(List.of("try " + events.size())));
    }
    RsdEpisode episode = RsdEpisode.of(events);

    assertThat(episode.decide(USED)).isEqualTo(refused(new Refusal.TooLong()));
    assertThat(episode.decide(ABANDONED)).isEqualTo(new Verdict.Accepted<>(ABANDONED));
    assertThat(episode.decide(ending(BEGAN), true)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void the_step_told_by_the_kinds_of_events_alone_is_the_one_of_the_episode() {
    for (List<RsdEvent> events :
        List.of(
            List.of(STARTED),
            List.of(STARTED, TESTED),
            List.of(STARTED, USED),
            List.of(STARTED, TESTED, USED, TESTED),
            List.of(STARTED, USED, ABANDONED),
            List.of(STARTED, new RsdEvent.Resolved(1, null, BEGAN, 0, "UTC", DAY)))) {
      assertThat(
              RsdStep.after(
                  events.stream().<Class<? extends RsdEvent>>map(RsdEvent::getClass).toList()))
          .isEqualTo(RsdEpisode.of(events).step());
    }
  }

  @Test
  void it_begins_with_its_start() {
    assertThatThrownBy(() -> RsdEpisode.of(List.of(TESTED)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothing_that_was_written_is_told() {
    assertThat(List.of(STARTED, TESTED, USED) + "" + episode(TESTED, USED).state())
        .doesNotContain("no answer", "they left", "movement");
  }

  private static RsdEpisode episode(RsdEvent... more) {
    List<RsdEvent> events = new ArrayList<>(List.of(STARTED));
    events.addAll(List.of(more));
    return RsdEpisode.of(events);
  }

  private static RsdEpisode resolved(Instant at) {
    if (episode().decide(ending(at), true) instanceof Verdict.Accepted<RsdEvent>(var event)) {
      return episode(event);
    }
    throw new AssertionError("was refused");
  }

  private static int minutes(RsdEpisode episode) {
    return episode.find(RsdEvent.Resolved.class).orElseThrow().recoveryTimeMinutes();
  }

  private static Verdict<RsdEvent> refused(Refusal refusal) {
    return new Verdict.Refused<>(refusal);
  }

  private static Ending ending(Instant at) {
    return new Ending(2, null, at, ZoneId.of("Europe/Berlin"));
  }
}
