package org.evenkeel.acceptance.faults;

/** What can befall a process. */
enum FaultKind {
  /** kill -9; an orchestrator starts it again. */
  KILL,
  /** SIGSTOP, and after a while SIGCONT. */
  FREEZE,
  /** Every connection to it is reset. */
  RESET,
  /** It is asked to end, and started again. */
  RESTART,
  /** One database session that is writing stands still, its transaction open. */
  STALL,
  /** As a restart, and before the start its consumer groups go back some records. */
  REDELIVER
}
