package org.evenkeel.crisis.screen;

/** What a text as a whole sounds like, for a signal that could be meant in more than one way. */
enum Sense {
  /** Nothing speaks against danger. */
  OPEN,

  /** No sequence of its words sounds like danger. */
  CALM,

  /** It was read sentence by sentence and no passage is of somebody in danger. */
  HARMLESS
}
