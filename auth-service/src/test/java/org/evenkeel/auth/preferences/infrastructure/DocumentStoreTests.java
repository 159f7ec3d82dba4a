package org.evenkeel.auth.preferences.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.RecoverableDataAccessException;

class DocumentStoreTests {

  static Stream<MongoException> away() {
    return Stream.of(
        new MongoTimeoutException("no server"),
        new MongoSocketReadException("closed", new ServerAddress()),
        new MongoServerUnavailableException("the pool was cleared"));
  }

  @ParameterizedTest
  @MethodSource("away")
  void a_store_that_is_away_is_an_outage(MongoException failure) {
    assertThatThrownBy(() -> fail(failure)).isInstanceOf(RecoverableDataAccessException.class);
  }

  @Test
  void everything_else_stays_what_it_is() {
    MongoClientException ours = new MongoClientException("a mistake of ours");
    assertThatThrownBy(() -> fail(ours)).isSameAs(ours);
    assertThat(DocumentStore.reach(() -> 1)).isEqualTo(1);
  }

  private static void fail(MongoException failure) {
    DocumentStore.reach(
        () -> {
          throw failure;
        });
  }
}
