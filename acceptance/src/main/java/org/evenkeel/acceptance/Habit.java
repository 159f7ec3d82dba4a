package org.evenkeel.acceptance;

/** What a provider of messages does with one that it was given. */
public enum Habit {
  TAKES,
  /** It says that it cannot: 500 over HTTP, 451 over SMTP. */
  FAILS,
  /** It never answers. */
  HANGS
}
