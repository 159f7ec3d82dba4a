package org.evenkeel.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

class TurnsTests {
  private final Turns turns = new Turns(1);
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void what_must_be_kept_is_tried_until_the_database_is_back() throws InterruptedException {
    turns.untilKept(
        () -> {
          switch (tries.incrementAndGet()) {
            case 1 -> throw new CannotCreateTransactionException("away");
            case 2 -> throw new DataAccessResourceFailureException("away");
            default -> {}
          }
        });

    assertThat(tries).hasValue(3);
  }

  @Test
  void what_never_will_be_kept_is_not_tried_again() {
    assertThatThrownBy(
            () ->
                turns.untilKept(
                    () -> {
                      tries.incrementAndGet();
                      throw new DuplicateKeyException("there");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void the_end_of_the_process_ends_it() {
    assertThatThrownBy(
            () ->
                turns.untilKept(
                    () -> {
                      tries.incrementAndGet();
                      turns.end();
                      throw new DataAccessResourceFailureException("away");
                    }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(tries).hasValue(1);
  }
}
