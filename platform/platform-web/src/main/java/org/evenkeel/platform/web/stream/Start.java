package org.evenkeel.platform.web.stream;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream begins.
 *
 * @param position everything after it is told
 * @param event {@code ready}, or {@code reset} when what the client missed cannot be known
 */
record Start(long position, String event) {

  static final String READY = "ready";
  static final String RESET = "reset";

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

  /**
   * A channel's ends.
   *
   * @param last the highest position given
   * @param forgottenTo up to here events may be gone
   */
  record Ends(long last, long forgottenTo) {}

  /** Now without an id, behind it with one that can be resumed, else now with a reset. */
  static Start of(Ends ends, @Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return new Start(ends.last(), READY);
    }
    if (POSITION.matcher(lastEventId).matches()) {
      long position = Long.parseLong(lastEventId);
      if (position >= ends.forgottenTo() && position <= ends.last()) {
        return new Start(position, READY);
      }
    }
    return new Start(ends.last(), RESET);
  }
}
