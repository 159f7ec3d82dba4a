package org.evenkeel.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BenchApplication.class)
@Import(BrokerOutageIT.Handlers.class)
@DirtiesContext
class BrokerOutageIT {

  private static final Queue<Envelope> HANDLED = new ConcurrentLinkedQueue<>();

  /** Longer than a delivery is tried by the client, so that the relay has to try again. */
  private static final Duration OUTAGE = Duration.ofSeconds(12);

  @TempDir private static Path folder;
  private static OwnBroker broker;

  @Autowired private Outbox outbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  /** A handler that tells what it got. */
  @TestConfiguration
  static class Handlers {

    @Bean
    FactSubscription cases() {
      return FactSubscription.of("notification-crisis")
          .on(Topics.CRISIS_CASES)
          .handle(CaseAcknowledged.class, (envelope, fact) -> HANDLED.add(envelope))
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    broker = new OwnBroker(folder, Topics.CRISIS_CASES);
    Bench.with(Topics.CRISIS_CASES).settings(registry);
    registry.add("evenkeel.kafka", broker::address);
    registry.add("evenkeel.topic-prefix", () -> "");
  }

  @AfterAll
  static void stop() throws Exception {
    broker.stop();
  }

  @Test
  void a_broker_that_is_killed_and_comes_back_gets_everything_in_order() throws Exception {
    List<UUID> users = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
    publish(users, 4);
    await().atMost(Duration.ofSeconds(60)).until(() -> HANDLED.size() == 20);

    broker.kill();
    publish(users, 20);
    await()
        .during(OUTAGE)
        .atMost(OUTAGE.multipliedBy(2))
        .until(() -> rows("outbox") == 100 && rows("outbox_rejected") == 0);
    broker.startAgain();

    await().atMost(Duration.ofSeconds(60)).until(() -> HANDLED.size() >= 120);
    await().atMost(Duration.ofSeconds(10)).until(() -> rows("outbox") == 0);
    Map<UUID, List<Long>> sequences = bySubject();
    List<Long> expected = LongStream.rangeClosed(1, 24).boxed().toList();
    users.forEach(user -> assertThat(sequences.get(user)).isEqualTo(expected));
  }

  private void publish(List<UUID> users, int each) {
    var transaction = new TransactionTemplate(transactions);
    for (int i = 0; i < each; i++) {
      for (UUID user : users) {
        var fact = new CaseAcknowledged(user, user, user, Instant.EPOCH);
        transaction.executeWithoutResult(status -> outbox.publish(user, fact));
      }
    }
  }

  private long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private static Map<UUID, List<Long>> bySubject() {
    return HANDLED.stream()
        .collect(
            Collectors.groupingBy(
                Envelope::requireUserId,
                Collectors.mapping(Envelope::sequence, Collectors.toList())));
  }
}
