package org.evenkeel.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTests {
  private final AtomicLong nanos = new AtomicLong();
  private final Rates rates = new Rates(Map.of("smtp", 10), nanos::get);

  @Test
  void a_provider_gets_its_rate_each_second_and_no_more() {
    int taken = rates.take("smtp", 100);
    for (int tenth = 0; tenth < 100; tenth++) {
      nanos.addAndGet(100_000_000);
      taken += rates.take("smtp", 100);
    }

    assertThat(taken).isEqualTo(2 + 100);
  }

  @Test
  void a_quiet_hour_saves_up_a_fifth_of_a_second_only() {
    rates.take("smtp", 10);
    nanos.addAndGet(3_600_000_000_000L);

    assertThat(rates.take("smtp", 100)).isEqualTo(2);
  }

  @Test
  void what_was_not_needed_is_there_for_the_next() {
    rates.take("smtp", 10);
    rates.giveBack("smtp", 1);

    assertThat(rates.take("smtp", 100)).isEqualTo(1);
  }

  @Test
  void a_provider_without_a_rate_takes_any_number() {
    assertThat(rates.take("fcm", 32)).isEqualTo(32);
  }
}
