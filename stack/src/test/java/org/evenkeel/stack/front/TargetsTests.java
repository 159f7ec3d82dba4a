package org.evenkeel.stack.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.stack.front.Target.Look;
import org.junit.jupiter.api.Test;

class TargetsTests {

  private final AtomicLong now = new AtomicLong();
  private final Target first = new Target("first", 1, 1, now::get);
  private final Target second = new Target("second", 2, 2, now::get);
  private final Targets targets = new Targets(List.of(first, second));

  @Test
  void ready_replicas_come_first_and_the_others_are_a_last_resort() {
    first.seen(Look.REFUSING);
    second.seen(Look.READY);
    assertThat(targets.inOrder()).containsExactly(second, first);
    assertThat(targets.inOrder()).containsExactly(second, first);
  }

  @Test
  void the_one_with_fewer_connections_is_next() {
    first.seen(Look.READY);
    second.seen(Look.READY);
    first.connections().set(3);
    assertThat(targets.inOrder()).containsExactly(second, first);
    assertThat(targets.inOrder()).containsExactly(second, first);
  }

  @Test
  void one_that_is_just_ready_gets_a_tenth_at_first_and_its_whole_share_later() {
    first.seen(Look.READY);
    now.addAndGet(Target.SLOW_START.toNanos());
    second.seen(Look.READY);
    first.connections().set(19);
    second.connections().set(1);
    assertThat(first.load()).isEqualTo(20.0);
    assertThat(second.load()).isEqualTo(20.0);
    second.connections().set(2);
    assertThat(targets.inOrder()).containsExactly(first, second);
    now.addAndGet(Target.SLOW_START.toNanos() / 2);
    assertThat(targets.inOrder()).containsExactly(second, first);
    second.connections().set(9);
    assertThat(second.load()).isEqualTo(20.0);
    now.addAndGet(Target.SLOW_START.toNanos());
    assertThat(second.load()).isEqualTo(10.0);
  }

  @Test
  void equals_take_turns() {
    first.seen(Look.READY);
    second.seen(Look.READY);
    Set<Target> firsts = new HashSet<>();
    firsts.add(targets.inOrder().getFirst());
    firsts.add(targets.inOrder().getFirst());
    assertThat(firsts).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void a_refusal_counts_at_once_and_silence_after_the_third_time() {
    first.seen(Look.READY);
    assertThat(first.seen(Look.SILENT)).isFalse();
    assertThat(first.seen(Look.SILENT)).isFalse();
    assertThat(first.ready()).isTrue();
    assertThat(first.seen(Look.SILENT)).isTrue();
    assertThat(first.ready()).isFalse();

    second.seen(Look.READY);
    assertThat(second.seen(Look.REFUSING)).isTrue();
    assertThat(second.ready()).isFalse();
  }

  @Test
  void an_answer_in_between_makes_silence_begin_anew() {
    first.seen(Look.READY);
    first.seen(Look.SILENT);
    first.seen(Look.SILENT);
    first.seen(Look.READY);
    first.seen(Look.SILENT);
    assertThat(first.ready()).isTrue();
  }
}
