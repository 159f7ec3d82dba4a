package org.evenkeel.session.speech;

import java.io.IOException;
import org.evenkeel.platform.web.http.ServiceClients;
import org.evenkeel.platform.web.problem.RedactedTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Asks ml-service, which owns the port to the provider. */
@Component
class HttpTranscripts implements Transcripts {

  private static final Logger log = LoggerFactory.getLogger(HttpTranscripts.class);
  private static final String PATH = "/internal/transcriptions";
  private static final int OK = 200;
  private static final int UNREADABLE = 422;

  private final RestClient client;

  HttpTranscripts(ServiceClients clients, SpeechSettings settings) {
    this.client = clients.to("ml-service", settings.connect(), settings.answer());
  }

  /** What ml-service answers; read leniently, for it may be a newer one. */
  record Answer(@Nullable String text, @Nullable Double confidence, @Nullable String language) {

    /** Hides what somebody said. */
    @Override
    public String toString() {
      return "Answer[...]";
    }
  }

  @Override
  public Transcript of(Recording recording) {
    try {
      Transcript transcript =
          client
              .post()
              .uri(PATH)
              .contentType(MediaType.parseMediaType(recording.form().mediaType()))
              .body(recording.audio())
              .exchange((request, response) -> read(response));
      return transcript == null ? new Transcript.Away() : transcript;
    } catch (RestClientException | IllegalStateException e) {
      log.warn("ml-service did not listen: {}", RedactedTrace.causes(e));
      return new Transcript.Away();
    }
  }

  private static Transcript read(ConvertibleClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status == UNREADABLE) {
      return new Transcript.Unreadable();
    }
    Answer answer = status == OK ? response.bodyTo(Answer.class) : null;
    if (answer == null || answer.text() == null) {
      log.warn("ml-service did not listen: status {}", status);
      return new Transcript.Away();
    }
    return new Transcript.Heard(answer.text(), answer.confidence(), answer.language());
  }
}
