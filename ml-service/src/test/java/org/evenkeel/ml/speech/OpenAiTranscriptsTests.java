package org.evenkeel.ml.speech;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The adapter against a server that reads the protocol. */
class OpenAiTranscriptsTests {

  private static final byte[] AUDIO = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, '\r', '\n', 0, 1};

  private final SpeechServer server = new SpeechServer();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Transcripts transcripts = transcripts(settings(3, Duration.ofSeconds(10)));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_form_is_that_of_the_api_and_the_audio_arrives_byte_for_byte() {
    server.answer(200, SpeechServer.VERBOSE);

    transcripts.of(new Recording(AudioForm.M4A, AUDIO));

    SpeechServer.Asked asked = server.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
    assertThat(asked.authorization()).isEqualTo("Bearer key-71");
    assertThat(asked.fields())
        .containsOnlyKeys("model", "response_format", "file")
        .containsEntry("model", "whisper-1")
        .containsEntry("response_format", "verbose_json");
    assertThat(asked.fields().get("file").getBytes(ISO_8859_1)).isEqualTo(AUDIO);
    assertThat(asked.partHeaders()).contains("filename=\"recording.m4a\"", "audio/mp4");
  }

  @Test
  void a_transcript_has_its_words_and_the_mean_probability_of_their_tokens() {
    server.answer(200, SpeechServer.VERBOSE);

    TranscriptOutcome.Heard heard = (TranscriptOutcome.Heard) transcripts.of(recording());

    assertThat(heard.text()).isEqualTo("Buy oat milk.");
    assertThat(heard.language()).isEqualTo("english");
    assertThat(heard.seconds()).isEqualTo(3.5);
    // three tokens at -0.1 and a segment without tokens, which counts as one, at -0.5
    assertThat(heard.confidence()).isCloseTo(Math.exp((3 * -0.1 - 0.5) / 4), within(1e-9));
    assertThat(heard).hasToString("Heard[...]");
    assertThat(meters.counter("ml.model.cost", "model", "speech").count())
        .isCloseTo(3.5 / 60 * 0.006, within(1e-12));
  }

  @Test
  void a_transcript_without_segments_has_no_confidence() {
    server.answer(200, "{\"text\":\"Hello.\"}");

    assertThat(transcripts.of(recording()))
        .isEqualTo(new TranscriptOutcome.Heard("Hello.", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503, 408, 0})
  void what_passes_is_tried_again(int status) {
    server.answer(status, "{}");
    server.answer(200, SpeechServer.VERBOSE);

    assertThat(transcripts.of(recording())).isInstanceOf(TranscriptOutcome.Heard.class);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void three_tries_are_all() {
    for (int i = 0; i < 5; i++) {
      server.answer(503, "{}");
    }

    assertThat(transcripts.of(recording())).isEqualTo(new TranscriptOutcome.Away("status_503"));
    assertThat(server.asked()).hasSize(3);
    assertThat(meters.counter("speech_attempts_total", "answer", "status_503").count())
        .isEqualTo(3);
  }

  @Test
  void one_that_is_late_is_not_asked_again_and_counts_once() {
    server.answer(SpeechServer.SILENT, "{}");
    server.answer(200, SpeechServer.VERBOSE);
    Transcripts patient = transcripts(settings(3, Duration.ofMillis(300)));

    assertThat(patient.of(recording())).isEqualTo(new TranscriptOutcome.Away("late"));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void what_a_provider_says_about_a_failure_is_repeated_nowhere() {
    String told = "{\"error\":{\"message\":\"could not place: marker-91\",\"type\":\"marker-91\"}}";
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(OpenAiTranscripts.class);
    log.start();
    logger.addAppender(log);
    try {
      for (int status : List.of(503, 503, 503, 401, 404)) {
        server.answer(status, told);
      }
      for (int i = 0; i < 3; i++) {
        assertThat(transcripts.of(recording()).toString()).doesNotContain("marker-91");
      }
    } finally {
      logger.detachAppender(log);
    }

    assertThat(server.asked()).hasSize(5);
    assertThat(log.list).hasSize(3).noneMatch(e -> e.getFormattedMessage().contains("marker-91"));
    assertThat(meters.getMeters())
        .noneMatch(meter -> meter.getId().toString().contains("marker-91"));
  }

  @Test
  void a_provider_that_wants_to_be_asked_after_the_budget_is_not_asked_again() {
    server.answer(429, "{}", Map.of("Retry-After", "600"));
    server.answer(200, SpeechServer.VERBOSE);

    assertThat(transcripts.of(recording())).isEqualTo(new TranscriptOutcome.Away("status_429"));
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {'error':{'message':'Invalid file format.','param':'file'}}",
        "400 | not json",
        "413 | {}",
        "415 | {}",
        "422 | {}"
      },
      quoteCharacter = '\0')
  void what_the_provider_cannot_read_is_sent_once(int status, String body) {
    server.answer(status, body.replace('\'', '"'));

    assertThat(transcripts.of(recording())).isEqualTo(new TranscriptOutcome.Unreadable());
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {'error':{'param':'response_format'}} | settings_refused",
        "401 | {} | sign_in_refused",
        "404 | {} | status_404",
        "302 | {} | status_302",
        "200 | {'words':1} | no_transcript",
        "200 | oops | no_transcript"
      },
      quoteCharacter = '\0')
  void a_fault_of_the_installation_is_no_fault_of_the_recording(
      int status, String body, String reason) {
    server.answer(status, body.replace('\'', '"'));

    assertThat(transcripts.of(recording())).isEqualTo(new TranscriptOutcome.Away(reason));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void a_provider_that_keeps_failing_is_left_alone() {
    Transcripts once = transcripts(settings(1, Duration.ofSeconds(10)));
    for (int i = 0; i < 4; i++) {
      once.of(recording());
    }

    assertThat(once.of(recording())).isEqualTo(new TranscriptOutcome.Away("breaker_open"));
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void without_a_provider_nothing_leaves() {
    SpeechSettings none =
        new SpeechSettings(" ", null, "m", Duration.ofSeconds(1), 1, Duration.ZERO, 0);

    assertThat(
            new SpeechConfiguration().transcripts(none, UUID::randomUUID, meters).of(recording()))
        .isEqualTo(new TranscriptOutcome.Away("not_configured"));
  }

  @Test
  void the_key_is_not_shown() {
    assertThat(settings(1, Duration.ofSeconds(1)).toString()).doesNotContain("key-71");
  }

  private Transcripts transcripts(SpeechSettings settings) {
    return new OpenAiTranscripts(
        new SpeechProvider(settings, UUID::randomUUID),
        settings,
        SpeechBreaker.create(),
        meters,
        new SpeechCost(settings, meters));
  }

  private SpeechSettings settings(int attempts, Duration budget) {
    return new SpeechSettings(
        server.url() + "/", "key-71", "whisper-1", budget, attempts, Duration.ofMillis(2), 0.006);
  }

  private static Recording recording() {
    return new Recording(AudioForm.WEBM, AUDIO.clone());
  }
}
