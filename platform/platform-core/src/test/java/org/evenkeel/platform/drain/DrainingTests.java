package org.evenkeel.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrainingTests {

  private final Draining draining = new Draining();
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void whoever_holds_answers_open_is_told_once_when_it_begins() {
    draining.onBegin(told::incrementAndGet);
    assertThat(told).hasValue(0);
    draining.begin();
    draining.begin();
    assertThat(told).hasValue(1);
    assertThat(draining.begun()).isTrue();
  }

  @Test
  void whoever_comes_later_is_told_at_once() {
    draining.begin();
    draining.onBegin(told::incrementAndGet);
    assertThat(told).hasValue(1);
  }
}
