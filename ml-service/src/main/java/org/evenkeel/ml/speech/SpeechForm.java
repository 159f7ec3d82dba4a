package org.evenkeel.ml.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * The form of OpenAI's "Create transcription" ({@code multipart/form-data}, RFC 7578): {@code
 * model}, {@code response_format} and {@code file}. The audio is sent from where it lies, without a
 * copy.
 */
final class SpeechForm {

  private final String boundary;

  /**
   * A form.
   *
   * @param boundary must not occur in the audio
   */
  SpeechForm(String boundary) {
    this.boundary = boundary;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher of(Recording recording, String model) {
    String head =
        field("model", model)
            + field("response_format", "verbose_json")
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, recording.form().fileName(), recording.form().mediaType());
    return BodyPublishers.concat(
        BodyPublishers.ofString(head, UTF_8),
        BodyPublishers.ofByteArray(recording.audio()),
        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", UTF_8));
  }

  private String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }
}
