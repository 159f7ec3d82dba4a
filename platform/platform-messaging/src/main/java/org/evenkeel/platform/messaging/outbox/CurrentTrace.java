package org.evenkeel.platform.messaging.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a fact belongs to, kept with it because the relay sends in no trace. Asked of
 * OpenTelemetry itself, whose current span Micrometer and the agent set alike.
 */
final class CurrentTrace {

  private CurrentTrace() {}

  /** Value of header traceparent (W3C Trace Context, version 00), or null outside a trace. */
  static @Nullable String traceparent() {
    SpanContext context = Span.current().getSpanContext();
    if (!context.isValid()) {
      return null;
    }
    return "00-"
        + context.getTraceId()
        + "-"
        + context.getSpanId()
        + "-"
        + context.getTraceFlags().asHex();
  }
}
