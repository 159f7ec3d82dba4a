package org.evenkeel.gateway.streams;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Follows the bytes of an event stream and knows whether one event is over and the next has not
 * begun, which is behind a blank line (HTML Standard, section 9.2.5). Lines end with LF, CR LF or
 * CR; a comment is no part of an event.
 */
final class EventBoundary {

  private enum Line {
    EMPTY,
    COMMENT,
    FIELD
  }

  private Line line = Line.EMPTY;
  private boolean begun;
  private boolean afterReturn;

  /** Whether nothing is lost or broken when the stream ends here, or another event follows. */
  boolean isHere() {
    return line == Line.EMPTY && !begun;
  }

  /**
   * Goes over what can be read of a part, without consuming it.
   *
   * @return how many of its bytes belong to whole events; zero when it holds no boundary
   */
  int pass(DataBuffer part) {
    int whole = 0;
    for (int i = 0; i < part.readableByteCount(); i++) {
      pass(part.getByte(part.readPosition() + i));
      if (isHere()) {
        whole = i + 1;
      }
    }
    return whole;
  }

  private void pass(byte octet) {
    boolean secondHalf = afterReturn && octet == '\n';
    afterReturn = octet == '\r';
    if (secondHalf) {
      return;
    }
    if (octet == '\n' || octet == '\r') {
      endLine();
    } else if (line == Line.EMPTY) {
      line = octet == ':' ? Line.COMMENT : Line.FIELD;
    }
  }

  private void endLine() {
    begun =
        switch (line) {
          case EMPTY -> false;
          case COMMENT -> begun;
          case FIELD -> true;
        };
    line = Line.EMPTY;
  }
}
