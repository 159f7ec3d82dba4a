package org.evenkeel.platform.crisis;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.evenkeel.contracts.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The urgent path: tells the next service at once, beside the request and never in its way. Tries a
 * few times and then leaves it to the durable path, which carries the same.
 */
public final class UrgentPath implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(UrgentPath.class);
  private static final String DELIVERED = "delivered";
  private static final String GIVEN_UP = "given_up";
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final RestClient service;
  private final String path;
  private final int attempts;
  private final MeterRegistry meters;
  private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder().build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A path to one endpoint.
   *
   * @param service the service to call
   * @param path of the endpoint there
   * @param attempts 1 or more
   */
  public UrgentPath(RestClient service, String path, int attempts, MeterRegistry meters) {
    this.service = service;
    this.path = path;
    this.attempts = attempts;
    this.meters = meters;
    counted(DELIVERED);
    counted(GIVEN_UP);
  }

  /**
   * Returns at once.
   *
   * @param fact what to tell, without anything a person wrote
   * @param sourceId for the log
   */
  public void send(Fact fact, String sourceId) {
    threads.execute(contexts.captureAll().wrap(() -> tryToDeliver(fact, sourceId)));
  }

  private void tryToDeliver(Fact fact, String sourceId) {
    for (int attempt = 1; attempt <= attempts; attempt++) {
      try {
        service
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .body(fact)
            .retrieve()
            .toBodilessEntity();
        counted(DELIVERED).increment();
        return;
      } catch (RestClientException | IllegalStateException e) {
        log.warn(
            "urgent path: try {} of {} failed for source {}: {}",
            attempt,
            attempts,
            sourceId,
            e.getClass().getSimpleName());
        pause();
      }
    }
    counted(GIVEN_UP).increment();
    log.error("urgent path given up for source {}, the durable path carries the signal", sourceId);
  }

  /**
   * At 0 from the start: what begins with its first failure has no rise that an alert could see.
   */
  private Counter counted(String outcome) {
    return meters.counter("crisis_urgent_path_total", "path", path, "outcome", outcome);
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets calls under way end before the process does. */
  @Override
  public void destroy() {
    threads.close();
  }
}
