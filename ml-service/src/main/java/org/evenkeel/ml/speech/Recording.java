package org.evenkeel.ml.speech;

/** What somebody said, as it was recorded. Lives in memory for the length of one request. */
final class Recording {

  private final AudioForm form;
  private final byte[] audio;

  /**
   * A recording.
   *
   * @param audio is not copied: there may be 10 MB of it
   */
  Recording(AudioForm form, byte[] audio) {
    this.form = form;
    this.audio = audio;
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
