package org.evenkeel.acceptance.rolling;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers by lower-case name
 */
record Reply(int status, Map<String, String> headers, String body) {

  /** Whether the server lets the connection live on. */
  boolean keepsAlive() {
    return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
  }

  /** Hides the body: it may hold tokens or texts. */
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
