package org.evenkeel.session.idea;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.crisis.ReceivedText;
import org.evenkeel.platform.crisis.ReceivedTexts;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.idempotency.IdempotentPosts;
import org.evenkeel.session.speech.Recording;
import org.evenkeel.session.speech.Transcript;
import org.evenkeel.session.speech.Transcripts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * A spoken idea. The recording is heard, then its words pass the floor before anything else is done
 * with them; the recording itself ends with the request.
 */
@RestController
@RequestMapping(CapturedAnswers.PATH + "/voice")
class VoiceController {

  private static final String OPERATION = "ideas.voice";
  private static final String SOURCE = "idea";

  private final CapturingIdeas capturing;
  private final Transcripts transcripts;
  private final ReceivedTexts floor;
  private final IdeaTexts texts;
  private final IdempotentPosts posts;
  private final DataKeys keys;
  private final Ids ids;
  private final MeterRegistry meters;

  VoiceController(
      CapturingIdeas capturing,
      Transcripts transcripts,
      ReceivedTexts floor,
      IdeaTexts texts,
      IdempotentPosts posts,
      DataKeys keys,
      Ids ids,
      MeterRegistry meters) {
    this.capturing = capturing;
    this.transcripts = transcripts;
    this.floor = floor;
    this.texts = texts;
    this.posts = posts;
    this.keys = keys;
    this.ids = ids;
    this.meters = meters;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires("sessions:own")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = VoiceView.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = VoiceView.class)))
  ResponseEntity<byte[]> capture(
      Caller caller,
      @RequestPart("audio") MultipartFile audio,
      @RequestParam(name = "id", required = false) @Nullable UUID id,
      @RequestParam(name = "created_at", required = false) @Nullable Instant createdAt,
      @RequestParam(name = "pinned", required = false) @Nullable Boolean pinned,
      HttpServletRequest request)
      throws IOException {
    Recording recording = recording(audio);
    VoicePost post = new VoicePost(id, createdAt, pinned, recording.digest());
    return replayed(caller, recording, post, request)
        .orElseGet(() -> listen(caller, recording, post, request));
  }

  /** A look-up that fails or refuses keeps nobody from being heard: that comes first. */
  private Optional<ResponseEntity<byte[]>> replayed(
      Caller caller, Recording recording, VoicePost post, HttpServletRequest request) {
    try {
      return posts.replay(caller, OPERATION, request, post);
    } catch (RuntimeException failure) {
      screen(caller, heard(recording), post, request);
      throw failure;
    }
  }

  private ResponseEntity<byte[]> listen(
      Caller caller, Recording recording, VoicePost post, HttpServletRequest request) {
    Transcript.Heard heard = heard(recording);
    Screening screening = screen(caller, heard, post, request);
    if (heard.text().isBlank()) {
      throw IdeaProblems.nothingHeard();
    }
    keys.of(caller.userId());
    IdeaUpload upload =
        new IdeaUpload(
            post.id(),
            new IdeaContent(SpokenText.cut(heard.text()), List.of()),
            post.pinned(),
            post.createdAt(),
            null,
            true);
    return posts.run(
        caller,
        OPERATION,
        request,
        post,
        () ->
            CapturedAnswers.of(
                capturing.capture(caller, upload, screening),
                idea ->
                    VoiceView.of(
                        heard,
                        SpokenText.tooLong(heard.text()),
                        IdeaView.of(idea, texts.open(idea), null),
                        screening)));
  }

  private Screening screen(
      Caller caller, Transcript.Heard heard, VoicePost post, HttpServletRequest request) {
    return floor.screen(
        new ReceivedText(
            heard.text(),
            caller.userId(),
            SOURCE,
            post.sourceId(caller.userId(), request.getHeader("Idempotency-Key"), ids),
            caller.country(),
            caller.locale()),
        request);
  }

  private Transcript.Heard heard(Recording recording) {
    return switch (transcripts.of(recording)) {
      case Transcript.Heard heard -> {
        count("heard");
        yield heard;
      }
      case Transcript.Unreadable unreadable -> {
        count("unreadable");
        throw IdeaProblems.unreadableRecording();
      }
      case Transcript.Away away -> {
        count("away");
        throw IdeaProblems.nobodyListens();
      }
    };
  }

  private void count(String outcome) {
    meters.counter("voice_recordings_total", "outcome", outcome).increment();
  }

  private static Recording recording(MultipartFile audio) throws IOException {
    if (audio.isEmpty()) {
      throw IdeaProblems.invalid("audio", "must not be empty");
    }
    return Recording.of(audio.getBytes(), audio.getContentType())
        .orElseThrow(
            () ->
                new ProblemException(CommonProblems.UNSUPPORTED_MEDIA_TYPE)
                    .withErrors(
                        List.of(new FieldProblem("audio", "must be a WebM, WAV or M4A file"))));
  }
}
