package org.evenkeel.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.messaging.MalformedFactException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTests {

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new DataKeyUnavailableException(null),
        new CannotGetJdbcConnectionException("pool is empty"),
        new CannotCreateTransactionException("no connection"),
        new IllegalStateException("wrapped", new DataKeyUnavailableException(null)));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void what_is_away_is_waited_for(RuntimeException outage) {
    assertThat(Failures.of(outage)).isInstanceOf(Unhandled.Waiting.class);
  }

  @Test
  void a_handler_that_throws_is_tried_again_and_a_malformed_record_is_not() {
    assertThat(Failures.of(new DuplicateKeyException("k"))).isInstanceOf(Unhandled.Failing.class);
    assertThat(Failures.of(new MalformedFactException("no header")))
        .isInstanceOf(Unhandled.Poison.class);
  }

  @Test
  void neither_message_nor_cause_of_an_error_goes_on() {
    Unhandled failure =
        Failures.of(new IllegalStateException("I wrote this", new RuntimeException("and this")));
    assertThat(failure.getMessage())
        .doesNotContain("wrote", "this")
        .contains("IllegalStateException at FailuresTests.java:", " < RuntimeException");
    assertThat(failure).hasNoCause();
  }
}
