package org.evenkeel.ml.speech;

import java.util.Arrays;
import java.util.Optional;

/** The forms of audio that are taken, and the file names by which providers tell them apart. */
enum AudioForm {
  WEBM("audio/webm", "recording.webm"),
  WAV("audio/wav", "recording.wav"),
  M4A("audio/mp4", "recording.m4a");

  private final String mediaType;
  private final String fileName;

  AudioForm(String mediaType, String fileName) {
    this.mediaType = mediaType;
    this.fileName = fileName;
  }

  /** The form of a content type; parameters such as the codec do not count. */
  static Optional<AudioForm> of(String contentType) {
    String bare = contentType.split(";", 2)[0].strip();
    return Arrays.stream(values()).filter(f -> f.mediaType.equalsIgnoreCase(bare)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  String fileName() {
    return fileName;
  }
}
