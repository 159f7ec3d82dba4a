package org.evenkeel.session.reframing.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.evenkeel.session.people.Styles;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.SessionWords;
import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Writes what was asked for, one request at a time. No transaction is open while it is written: a
 * writer may take its time. One at which writers keep failing ends with an empty answer, so that
 * nobody waits for it; a later step asks anew.
 */
@Service
public class WritingReframes {

  private static final Logger log = LoggerFactory.getLogger(WritingReframes.class);

  private static final Duration KEY_SOON = Duration.ofSeconds(2);
  private static final Duration KEY_LATEST = Duration.ofMinutes(1);

  /** Eight tries within nine minutes: who still waits has the library's reframes before them. */
  private static final int MOST_FAILURES = 8;

  private static final Duration WRITER_SOON = Duration.ofSeconds(4);

  private final ReframeRequests requests;
  private final SessionWords words;
  private final Styles styles;
  private final ScreenedWriter writer;
  private final WrittenReframes written;
  private final StoringReframes storing;
  private final Clock clock;
  private final MeterRegistry meters;

  WritingReframes(
      ReframeRequests requests,
      SessionWords words,
      Styles styles,
      ScreenedWriter writer,
      WrittenReframes written,
      StoringReframes storing,
      Clock clock,
      MeterRegistry meters) {
    this.requests = requests;
    this.words = words;
    this.styles = styles;
    this.writer = writer;
    this.written = written;
    this.storing = storing;
    this.clock = clock;
    this.meters = meters;
  }

  /** Answers one request; whether there was one. */
  public boolean answerOne() {
    Optional<ReframeRequest> claimed = requests.claim(Moments.now(clock));
    claimed.ifPresent(this::answer);
    return claimed.isPresent();
  }

  private void answer(ReframeRequest request) {
    try {
      Optional<List<String>> texts = words.of(request.userId(), request.sessionId());
      if (texts.isEmpty()) {
        leave(request);
      } else {
        write(request, texts.get());
      }
    } catch (DataKeyUnavailableException e) {
      requests.postpone(request, Moments.now(clock).plus(wait(request.attempts())));
      count("waiting_for_key");
    } catch (DataKeyDestroyedException e) {
      leave(request);
    } catch (RuntimeException | StackOverflowError e) {
      log.error(
          "reframes for session {} could not be written: {}",
          request.sessionId(),
          RedactedTrace.causes(e));
      tryAgainOrGiveUp(request);
    }
  }

  private void tryAgainOrGiveUp(ReframeRequest request) {
    if (request.failures() + 1 < MOST_FAILURES) {
      Duration pause = WRITER_SOON.multipliedBy(1L << request.failures());
      requests.failed(request, Moments.now(clock).plus(pause));
      count("failed");
      return;
    }
    Instant now = Moments.now(clock);
    if (storing.store(written.seal(request, List.of(), now), false)) {
      count("given_up");
    }
  }

  private void write(ReframeRequest request, List<String> texts) {
    List<PersonalReframe> reframes =
        writer.write(
            new Material(request.sessionId(), texts, styles.styleOf(request.userId()), true));
    Instant now = Moments.now(clock);
    if (storing.store(written.seal(request, reframes, now), !reframes.isEmpty())) {
      count(reframes.isEmpty() ? "withheld" : "written");
      meters
          .timer("personal_reframes_lag")
          .record(Duration.between(request.askedAt(), Moments.now(clock)));
    }
  }

  /** Whose session or key is gone gets no answer. */
  private void leave(ReframeRequest request) {
    if (requests.end(request)) {
      count("skipped");
    }
  }

  private static Duration wait(int attempts) {
    Duration wait = KEY_SOON.multipliedBy(1L << Math.min(attempts, 10));
    return wait.compareTo(KEY_LATEST) > 0 ? KEY_LATEST : wait;
  }

  private void count(String outcome) {
    meters.counter("personal_reframes_total", "outcome", outcome).increment();
  }
}
