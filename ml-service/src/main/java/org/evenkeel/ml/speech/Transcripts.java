package org.evenkeel.ml.speech;

/** The port to whoever listens to recordings. */
interface Transcripts {

  /** What was said; waits no longer than the settings allow, and keeps nothing. */
  TranscriptOutcome of(Recording recording);
}
