package org.evenkeel.crisis.resources;

import java.util.Locale;

/** By what means a resource is reached. */
public enum ResourceType {
  /** A telephone line. */
  VOICE,
  /** Text messages. */
  SMS,
  /** A chat in the browser or a messenger number; the kind tells which. */
  CHAT,
  /** The country's emergency number. */
  EMERGENCY,
  /** A page that lists the lines of many countries. */
  DIRECTORY;

  /** The public spelling, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
