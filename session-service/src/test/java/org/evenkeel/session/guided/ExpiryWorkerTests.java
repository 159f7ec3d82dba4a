package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.session.FixedKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpiryWorkerTests {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private final List<Untouched> found = List.of(untouched(1), untouched(2), untouched(3));
  private final List<Untouched> attempted = new ArrayList<>();
  private final List<Instant> asked = new ArrayList<>();

  @Test
  void one_that_cannot_be_ended_holds_up_nobody() {
    worker(Duration.ofDays(7)).expire();

    assertThat(attempted).isEqualTo(found);
  }

  @Test
  void a_page_of_those_that_cannot_be_ended_is_not_the_last() {
    List<Untouched> many = IntStream.range(0, 1_200).mapToObj(n -> untouched(n)).toList();
    Stuck stuck = new Stuck(many);

    new ExpiryWorker(
            List.of(stuck),
            new FixedKeys(),
            new GuidedSettings(Duration.ofDays(7), Duration.ofMinutes(10)),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .expire();

    assertThat(attempted).isEqualTo(many);
  }

  @Test
  void sessions_are_old_after_the_time_that_is_set() {
    worker(Duration.ofDays(7)).expire();
    worker(Duration.ofHours(5)).expire();

    assertThat(asked)
        .containsExactly(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofHours(5)));
  }

  @Test
  void no_time_at_all_is_no_setting() {
    assertThatThrownBy(() -> new GuidedSettings(Duration.ZERO, Duration.ofMinutes(10)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GuidedSettings(Duration.ofDays(7), Duration.ofMinutes(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ExpiryWorker worker(Duration expiry) {
    return new ExpiryWorker(
        List.of(new Failing()),
        new FixedKeys(),
        new GuidedSettings(expiry, Duration.ofMinutes(10)),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Untouched untouched(long n) {
    return new Untouched(new UUID(0, n), new UUID(1, n), 1, NOW.minusSeconds(n));
  }

  /** Sessions of which the second cannot be ended. */
  private final class Failing implements Expiring {
    @Override
    public String kind() {
      return "failing";
    }

    @Override
    public List<Untouched> untouched(Instant since, @Nullable Untouched last, int most) {
      asked.add(since);
      return found;
    }

    @Override
    public boolean expire(Untouched session, Instant since) {
      attempted.add(session);
      if (session.equals(found.get(1))) {
        throw new IllegalStateException("no key at the moment");
      }
      return true;
    }
  }

  /** Sessions of people whose key is destroyed. */
  private final class Stuck implements Expiring {
    private final List<Untouched> all;

    private Stuck(List<Untouched> all) {
      this.all = all;
    }

    @Override
    public String kind() {
      return "stuck";
    }

    @Override
    public List<Untouched> untouched(Instant since, @Nullable Untouched last, int most) {
      return all.stream().skip(last == null ? 0 : all.indexOf(last) + 1L).limit(most).toList();
    }

    @Override
    public boolean expire(Untouched session, Instant since) {
      attempted.add(session);
      throw new DataKeyDestroyedException();
    }
  }
}
