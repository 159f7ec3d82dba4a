package org.evenkeel.session.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.caller.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class HeldRecordingsTests {

  private static final int MB = 1024 * 1024;

  private final HeldRecordings held =
      new HeldRecordings(DataSize.ofMegabytes(20), DataSize.ofMegabytes(10));
  private final AtomicInteger heard = new AtomicInteger();

  @Test
  void what_fits_beside_the_others_is_heard_and_makes_room_again() throws Exception {
    pass(10 * MB, () -> pass(5 * MB, heard::incrementAndGet));
    pass(20 * MB, heard::incrementAndGet);

    assertThat(heard).hasValue(2);
  }

  @Test
  void what_does_not_fit_is_asked_to_come_again_and_takes_no_room() throws Exception {
    pass(
        12 * MB,
        () -> {
          assertThatThrownBy(() -> pass(9 * MB, heard::incrementAndGet))
              .isInstanceOfSatisfying(
                  ProblemException.class,
                  e -> assertThat(e.code()).isEqualTo(CommonProblems.UNAVAILABLE));
          pass(8 * MB, heard::incrementAndGet);
        });

    assertThat(heard).hasValue(1);
  }

  @Test
  void what_does_not_say_its_length_counts_as_the_longest() throws Exception {
    pass(
        11 * MB,
        () ->
            assertThatThrownBy(() -> pass(-1, heard::incrementAndGet))
                .isInstanceOf(ProblemException.class));
    pass(10 * MB, () -> pass(-1, heard::incrementAndGet));

    assertThat(heard).hasValue(1);
  }

  @Test
  void a_short_one_counts_as_a_megabyte() throws Exception {
    pass(
        19 * MB,
        () ->
            pass(
                1,
                () ->
                    assertThatThrownBy(() -> pass(1, heard::incrementAndGet))
                        .isInstanceOf(ProblemException.class)));

    assertThat(heard).hasValue(0);
  }

  @Test
  void of_one_person_one_recording_at_a_time_is_heard_and_others_beside_it() throws Exception {
    Caller ada = caller();
    Caller kim = caller();

    as(
        ada,
        () -> {
          assertThatThrownBy(() -> as(ada, heard::incrementAndGet))
              .isInstanceOfSatisfying(
                  ProblemException.class,
                  e -> assertThat(e.code()).isEqualTo(HeldRecordings.ONE_AT_A_TIME));
          assertThatThrownBy(() -> as(ada, heard::incrementAndGet))
              .isInstanceOf(ProblemException.class);
          as(kim, heard::incrementAndGet);
        });
    as(ada, heard::incrementAndGet);

    assertThat(heard).hasValue(2);
  }

  @Test
  void who_was_turned_away_for_want_of_room_can_come_again() throws Exception {
    Caller ada = caller();
    pass(
        20 * MB,
        () ->
            assertThatThrownBy(() -> as(ada, heard::incrementAndGet))
                .isInstanceOfSatisfying(
                    ProblemException.class,
                    e -> assertThat(e.code()).isEqualTo(CommonProblems.UNAVAILABLE)));

    as(ada, heard::incrementAndGet);

    assertThat(heard).hasValue(1);
  }

  @AfterEach
  void nobody_is_signed_in() {
    SecurityContextHolder.clearContext();
  }

  private void as(Caller caller, Inside inside) throws Exception {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(caller, null));
    pass(MB, inside);
  }

  private static Caller caller() {
    return new Caller(
        UUID.randomUUID(), Set.of(), Set.of(), "free", null, ZoneOffset.UTC, Locale.ROOT, null);
  }

  @Test
  void what_brings_no_recording_needs_no_room() throws Exception {
    pass(20 * MB, () -> pass("OPTIONS", 10 * MB, heard::incrementAndGet));

    assertThat(heard).hasValue(1);
  }

  private interface Inside {
    void run() throws Exception;
  }

  private void pass(int length, Inside inside) throws Exception {
    pass("POST", length, inside);
  }

  private void pass(String method, int length, Inside inside) throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest(method, "/api/v1/popcorn/ideas/voice") {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    FilterChain chain =
        (asked, answer) -> {
          try {
            inside.run();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        };
    held.doFilter(request, new MockHttpServletResponse(), chain);
  }
}
