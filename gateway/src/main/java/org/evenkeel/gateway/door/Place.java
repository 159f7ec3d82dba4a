package org.evenkeel.gateway.door;

/** Where a stage stands. A request passes them in this order, the answer in the reverse one. */
public enum Place {
  /** Ends connections while the process is about to end: sees every answer. */
  DRAIN,
  /** Request id, log context, access line. */
  CORRELATION,
  /** Turns what fails behind it into a problem answer. */
  PROBLEMS,
  /** Headers every answer carries. */
  BROWSER_HEADERS,
  /** Answers preflights and refuses foreign origins. */
  CROSS_ORIGIN,
  /** Hides what is not public, before anything is read or looked up. */
  PATHS,
  /** Bounds the body. */
  BODY,
  /** Finds out who is there; refuses nobody yet, so that bad tokens are counted too. */
  TOKEN,
  /** Counts. */
  LIMITS,
  /** Refuses whoever may not go on. */
  ACCESS
}
