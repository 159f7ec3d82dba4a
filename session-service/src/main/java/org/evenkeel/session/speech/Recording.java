package org.evenkeel.session.speech;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody said, as it was recorded. Lives in memory for the length of one request. */
public final class Recording {

  private final AudioForm form;
  private final byte[] audio;

  private Recording(AudioForm form, byte[] audio) {
    this.form = form;
    this.audio = audio;
  }

  /**
   * Empty when it is no recording in a form that is taken.
   *
   * @param audio is not copied: there may be 10 MB of it
   * @param contentType as the client declared it; null when it did not
   */
  public static Optional<Recording> of(byte[] audio, @Nullable String contentType) {
    return AudioForm.of(audio, contentType).map(form -> new Recording(form, audio));
  }

  /** SHA-256, by which a repeat is told from another recording. */
  public String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(audio));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  AudioForm form() {
    return form;
  }

  byte[] audio() {
    return audio;
  }

  /** Hides the voice. */
  @Override
  public String toString() {
    return "Recording[" + form + "]";
  }
}
