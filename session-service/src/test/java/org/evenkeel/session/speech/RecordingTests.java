package org.evenkeel.session.speech;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTests {

  private static final String WEBM =
      "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm";
  private static final String MATROSKA = "\u001aE\u00df\u00a3\u009fB\u0082\u0088matroska";
  private static final String WAV = "RIFF\u0010\u0008\u0000\u0000WAVEfmt ";
  private static final String AVI = "RIFF\u0010\u0008\u0000\u0000AVI LIST";
  private static final String M4A = "\u0000\u0000\u0000\u001cftypM4A \u0000\u0000\u0002\u0000";
  private static final String ANDROID = "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000";
  private static final String PICTURE = "\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000";

  @ParameterizedTest
  @CsvSource({
    "webm, audio/webm, audio/webm",
    "webm, audio/webm;codecs=opus, audio/webm",
    "webm, VIDEO/WEBM, audio/webm",
    "webm, , audio/webm",
    "webm, application/octet-stream, audio/webm",
    "wav, audio/x-wav, audio/wav",
    "m4a, audio/x-m4a, audio/mp4",
    "android, audio/mp4, audio/mp4"
  })
  void a_recording_is_what_its_first_bytes_say(String file, String declared, String form) {
    assertThat(read(file, declared))
        .hasValueSatisfying(recording -> assertThat(recording.form().mediaType()).isEqualTo(form));
  }

  @ParameterizedTest
  @CsvSource({
    "webm, audio/wav",
    "wav, audio/mp4",
    "webm, audio/mpeg",
    "matroska, audio/webm",
    "avi, audio/wav",
    "picture, audio/mp4",
    "text, audio/webm",
    "short, audio/webm"
  })
  void what_calls_itself_a_recording_is_none_for_that(String file, String declared) {
    assertThat(read(file, declared)).isEmpty();
  }

  @Test
  void the_voice_is_not_shown() {
    assertThat(read("wav", "audio/wav").orElseThrow()).hasToString("Recording[WAV]");
  }

  private static Optional<Recording> read(String file, String declared) {
    String start =
        switch (file) {
          case "webm" -> WEBM;
          case "matroska" -> MATROSKA;
          case "wav" -> WAV;
          case "avi" -> AVI;
          case "m4a" -> M4A;
          case "android" -> ANDROID;
          case "picture" -> PICTURE;
          case "short" -> WEBM.substring(0, 3);
          default -> "Dear diary, webm and WAVE and ftypM4A.";
        };
    return Recording.of(start.getBytes(ISO_8859_1), declared);
  }
}
