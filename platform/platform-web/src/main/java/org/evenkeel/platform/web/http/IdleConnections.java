package org.evenkeel.platform.web.http;

import org.evenkeel.platform.drain.DrainSettings;

/** How long the JDK's HTTP client keeps a connection that nobody uses: it can be told only once. */
public final class IdleConnections {

  static final String PROPERTY = "jdk.httpclient.keepalive.timeout";

  private IdleConnections() {}

  /**
   * Sets it for the whole process, before anything makes a client. The JDK's own 30 s are longer
   * than any server of the suite waits, so a request would meet a closing connection.
   */
  public static void bound() {
    System.setProperty(PROPERTY, Long.toString(DrainSettings.LONGEST_IDLE.toSeconds()));
  }
}
