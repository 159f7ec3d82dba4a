package org.evenkeel.gateway.correlation;

import io.micrometer.context.ContextSnapshotFactory;
import reactor.util.context.ContextView;

/**
 * Writes log lines of a request. Only here do request id and trace move from the Reactor context to
 * the thread: moving them for every operator took half of the gateway's processor time.
 */
public final class RequestLog {

  private static final ContextSnapshotFactory FACTORY = ContextSnapshotFactory.builder().build();

  private RequestLog() {}

  /** Runs what writes a line, so that the line carries the request's id and trace. */
  public static void write(ContextView request, Runnable line) {
    FACTORY.captureFrom(request).wrap(line).run();
  }
}
