package org.evenkeel.ml.speech;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that speaks OpenAI's API: some tries with growing pauses while it is busy or failing,
 * never longer than the budget, and none while the breaker is open. One that is late has used up
 * the budget and is not asked again.
 */
final class OpenAiTranscripts implements Transcripts {

  private static final Logger log = LoggerFactory.getLogger(OpenAiTranscripts.class);

  private final SpeechProvider provider;
  private final SpeechSettings settings;
  private final CircuitBreaker breaker;
  private final MeterRegistry meters;
  private final SpeechCost cost;

  OpenAiTranscripts(
      SpeechProvider provider,
      SpeechSettings settings,
      CircuitBreaker breaker,
      MeterRegistry meters,
      SpeechCost cost) {
    this.provider = provider;
    this.settings = settings;
    this.breaker = breaker;
    this.meters = meters;
    this.cost = cost;
  }

  @Override
  public TranscriptOutcome of(Recording recording) {
    if (!breaker.tryAcquirePermission()) {
      return new TranscriptOutcome.Away("breaker_open");
    }
    long begin = System.nanoTime();
    TranscriptOutcome outcome = new TranscriptOutcome.Away("failed");
    try {
      outcome = tries(recording, begin + settings.budget().toNanos());
    } finally {
      long took = System.nanoTime() - begin;
      meters.timer("speech_transcription_duration").record(took, TimeUnit.NANOSECONDS);
      if (outcome instanceof TranscriptOutcome.Away(String reason)) {
        breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(reason));
        log.warn("no transcript from the provider: {}", reason);
      } else {
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      }
      if (outcome instanceof TranscriptOutcome.Heard heard) {
        cost.heard(heard.seconds());
      }
    }
    return outcome;
  }

  private TranscriptOutcome tries(Recording recording, long deadline) {
    for (int attempt = 1; ; attempt++) {
      long left = deadline - System.nanoTime();
      switch (provider.ask(recording, Duration.ofNanos(left))) {
        case ProviderAnswer.Final(TranscriptOutcome outcome) -> {
          count("final");
          return outcome;
        }
        case ProviderAnswer.Again(String reason, @Nullable Duration after) -> {
          count(reason);
          Duration pause = pause(attempt, after);
          if (attempt >= settings.attempts()
              || System.nanoTime() + pause.toNanos() >= deadline
              || !slept(pause)) {
            return new TranscriptOutcome.Away(reason);
          }
        }
      }
    }
  }

  /** Doubled each time and spread, so that those who failed together do not come back together. */
  private Duration pause(int attempt, @Nullable Duration asked) {
    long doubled = settings.backoff().toNanos() << (attempt - 1);
    Duration own = Duration.ofNanos(ThreadLocalRandom.current().nextLong(doubled / 2, doubled + 1));
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  private void count(String answer) {
    meters.counter("speech_attempts_total", "answer", answer).increment();
  }

  private static boolean slept(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
