package org.evenkeel.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutagesTests {

  static Stream<Throwable> away() {
    return Stream.of(
        new DataAccessResourceFailureException("lost"),
        new CannotCreateTransactionException("no connection"),
        // What a request meets when its connection breaks between two statements.
        new TransactionSystemException(
            "JDBC rollback failed", new SQLException("Connection is closed")),
        new IllegalStateException(new SQLException("shutting down", "57P01")));
  }

  @ParameterizedTest
  @MethodSource("away")
  void what_will_be_back_is_an_outage(Throwable failure) {
    assertThat(Outages.includes(failure)).isTrue();
  }

  @Test
  void a_mistake_of_ours_is_not() {
    assertThat(Outages.includes(new DuplicateKeyException("twice"))).isFalse();
    assertThat(Outages.includes(new IllegalStateException())).isFalse();
  }
}
