package org.evenkeel.wellness.recommendation.infrastructure;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.platform.web.http.ServiceClients;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.evenkeel.wellness.library.Intervention;
import org.evenkeel.wellness.recommendation.MomentContext;
import org.evenkeel.wellness.recommendation.application.Ranker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks ml-service, and waits no longer than the budget whatever it does. The call runs on a thread
 * of its own, because a read time-out alone bounds neither the token's fetch nor a body that
 * trickles; what arrives later is dropped and counted.
 */
@Component
class HttpRanker implements Ranker, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpRanker.class);
  private static final String PATH = "/internal/recommendations";

  private final RestClient client;
  private final RankingSettings settings;
  private final CircuitBreaker breaker = ModelBreaker.create();
  private final Semaphore permits;
  private final Counter dropped;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();

  HttpRanker(ServiceClients clients, RankingSettings settings, MeterRegistry meters) {
    this.client = clients.to("ml-service", settings.connectTimeout(), settings.budget());
    this.settings = settings;
    this.permits = new Semaphore(settings.parallelCalls());
    this.dropped = meters.counter("recommendations_dropped_answers_total");
  }

  @Override
  public Answer rank(UUID userId, MomentContext context, List<Intervention> candidates, int slots) {
    if (!breaker.tryAcquirePermission()) {
      return new NotRanked("open");
    }
    if (!permits.tryAcquire()) {
      breaker.releasePermission();
      return new NotRanked("busy");
    }
    long start = System.nanoTime();
    Answer answer = ask(MlMessages.Request.of(userId, context, slots, candidates), candidates);
    long took = System.nanoTime() - start;
    switch (answer) {
      case Ranked ranked -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      case NotRanked not -> {
        breaker.onError(took, TimeUnit.NANOSECONDS, new ModelAwayException());
        log.warn("no decision from ml-service: {}", not.reason());
      }
    }
    return answer;
  }

  private Answer ask(MlMessages.Request request, List<Intervention> candidates) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    calls.execute(contexts.captureAll().wrap(() -> answerAndRelease(request, candidates, answer)));
    try {
      return answer.get(settings.budget().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.complete(new NotRanked("late"));
      return answer.join();
    } catch (ExecutionException e) {
      return new NotRanked("unavailable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotRanked("unavailable");
    }
  }

  private void answerAndRelease(
      MlMessages.Request request, List<Intervention> candidates, CompletableFuture<Answer> answer) {
    try {
      if (!answer.complete(call(request, candidates))) {
        dropped.increment();
      }
    } catch (RuntimeException e) {
      log.debug("ml-service did not decide: {}", RedactedTrace.causes(e));
      answer.complete(new NotRanked("unavailable"));
    } finally {
      permits.release();
    }
  }

  private Answer call(MlMessages.Request request, List<Intervention> candidates) {
    MlMessages.Answer body =
        client.post().uri(PATH).body(request).retrieve().body(MlMessages.Answer.class);
    if (body == null) {
      return new NotRanked("invalid");
    }
    return AnswerCheck.ranked(body, candidates, request.slots())
        .<Answer>map(ranked -> ranked)
        .orElseGet(() -> new NotRanked("invalid"));
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
