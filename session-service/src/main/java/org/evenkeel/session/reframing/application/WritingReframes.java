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
import org.evenkeel.session.people.Styles;
import org.evenkeel.session.reframing.PersonalReframe;
import org.evenkeel.session.reframing.SessionWords;
import org.evenkeel.session.reframing.application.ReframeRequests.ReframeRequest;
import org.evenkeel.session.reframing.application.ReframeWriter.Material;
import org.springframework.stereotype.Service;

/**
 * Writes what was asked for, one request at a time. No transaction is open while it is written: a
 * writer may take its time.
 */
@Service
public class WritingReframes {

  private static final Duration KEY_SOON = Duration.ofSeconds(2);
  private static final Duration KEY_LATEST = Duration.ofMinutes(1);

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
