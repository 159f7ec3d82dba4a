package org.evenkeel.session.speech;

/** The port to whoever listens to recordings. */
public interface Transcripts {

  /** What was said. The recording is not kept; whatever the network does is an outcome. */
  Transcript of(Recording recording);
}
