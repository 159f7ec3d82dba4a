package org.evenkeel.ml.speech;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Internal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Transcripts for session-service, which received the recording and screens the words. The audio is
 * the body; it is gone with the request.
 */
@RestController
@RequestMapping("/internal/transcriptions")
class TranscriptionsController {

  private static final ProblemCode UNREADABLE =
      new ProblemCode(
          "EVK-ML-3001",
          422,
          "Recording cannot be read",
          "We could not make out this recording. Please try again.");
  private static final ProblemCode AWAY =
      new ProblemCode(
          "EVK-ML-3002",
          503,
          "Nobody listens to recordings at the moment",
          "We cannot listen to recordings right now. Please keep it and try again later.",
          true);

  /** Each waits for the provider with its audio in memory. */
  private static final int AT_ONCE = 16;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Transcripts transcripts;
  private final MeterRegistry meters;

  TranscriptionsController(Transcripts transcripts, MeterRegistry meters) {
    this.transcripts = transcripts;
    this.meters = meters;
  }

  /**
   * A transcript.
   *
   * @param text empty when nobody spoke
   * @param confidence geometric mean probability of its tokens, 0 to 1; null when nobody says
   * @param durationSeconds of the recording, as the provider measured it
   */
  record TranscriptView(
      String text,
      @Nullable Double confidence,
      @Nullable String language,
      @Nullable Double durationSeconds) {

    /** Hides what somebody said. */
    @Override
    public String toString() {
      return "TranscriptView[...]";
    }
  }

  @PostMapping(consumes = {"audio/webm", "audio/wav", "audio/mp4"})
  @Internal(callers = "session-service")
  TranscriptView transcribe(
      @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType, @RequestBody byte[] audio) {
    AudioForm form =
        AudioForm.of(contentType)
            .orElseThrow(() -> new ProblemException(CommonProblems.UNSUPPORTED_MEDIA_TYPE));
    return switch (heard(new Recording(form, audio))) {
      case TranscriptOutcome.Heard heard -> {
        count("heard");
        yield new TranscriptView(
            heard.text(), heard.confidence(), heard.language(), heard.seconds());
      }
      case TranscriptOutcome.Unreadable unreadable -> {
        count("unreadable");
        throw new ProblemException(UNREADABLE);
      }
      case TranscriptOutcome.Away(String reason) -> {
        count(reason);
        throw new ProblemException(AWAY).with("reason", reason);
      }
    };
  }

  private TranscriptOutcome heard(Recording recording) {
    if (!places.tryAcquire()) {
      return new TranscriptOutcome.Away("busy");
    }
    try {
      return transcripts.of(recording);
    } finally {
      places.release();
    }
  }

  private void count(String outcome) {
    meters.counter("speech_transcriptions_total", "outcome", outcome).increment();
  }
}
