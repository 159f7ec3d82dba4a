package org.evenkeel.platform.messaging.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The trace that a fact belongs to, kept with it because the relay sends in no trace. */
final class CurrentTrace {

  private static final int TRACE_ID_LENGTH = 32;

  private final Supplier<@Nullable Tracer> tracer;

  CurrentTrace(Supplier<@Nullable Tracer> tracer) {
    this.tracer = tracer;
  }

  /** Value of header traceparent (W3C Trace Context, version 00), or null outside a trace. */
  @Nullable String traceparent() {
    Tracer found = tracer.get();
    Span span = found == null ? null : found.currentSpan();
    if (span == null) {
      return null;
    }
    TraceContext context = span.context();
    if (context.traceId().length() != TRACE_ID_LENGTH) {
      return null;
    }
    String flags = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
  }
}
