package org.evenkeel.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CaseAcknowledged;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BenchApplication.class)
@Import(TraceIT.Handlers.class)
class TraceIT {

  private static final Map<UUID, String> TRACE_IN_LOG = new ConcurrentHashMap<>();

  @Autowired private Outbox outbox;
  @Autowired private Tracer tracer;
  @Autowired private PlatformTransactionManager transactions;

  /** A handler that keeps what its log lines would show. */
  @TestConfiguration
  static class Handlers {

    @Bean
    FactSubscription cases() {
      return FactSubscription.of("notification-crisis")
          .on(Topics.CRISIS_CASES)
          .handle(
              CaseAcknowledged.class,
              (envelope, fact) -> TRACE_IN_LOG.put(fact.userId(), MDC.get("traceId")))
          .build();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    Bench.with(Topics.CRISIS_CASES).settings(registry);
  }

  @Test
  void the_trace_of_the_request_goes_on_in_the_handler() {
    UUID user = UUID.randomUUID();
    Span request = tracer.nextSpan().name("request").start();
    try (Tracer.SpanInScope _ = tracer.withSpan(request)) {
      var fact = new CaseAcknowledged(user, user, user, Instant.EPOCH);
      new TransactionTemplate(transactions)
          .executeWithoutResult(status -> outbox.publish(user, fact));
    } finally {
      request.end();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> TRACE_IN_LOG.containsKey(user));
    assertThat(TRACE_IN_LOG).containsEntry(user, request.context().traceId());
  }
}
