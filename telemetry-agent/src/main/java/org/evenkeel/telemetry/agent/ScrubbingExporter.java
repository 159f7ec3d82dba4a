package org.evenkeel.telemetry.agent;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/**
 * Passes spans on without what could be personal. Statements that belong to no request (a relay
 * that looks for rows, a lock that is renewed) are left out: they would be most of all spans.
 */
final class ScrubbingExporter implements SpanExporter {

  private final SpanExporter next;

  ScrubbingExporter(SpanExporter next) {
    this.next = next;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    List<SpanData> scrubbed =
        spans.stream().filter(ScrubbingExporter::tells).<SpanData>map(ScrubbedSpan::new).toList();
    return scrubbed.isEmpty() ? CompletableResultCode.ofSuccess() : next.export(scrubbed);
  }

  private static boolean tells(SpanData span) {
    return span.getParentSpanContext().isValid() || span.getKind() != SpanKind.CLIENT;
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }

  @Override
  public String toString() {
    return "ScrubbingExporter[" + next + "]";
  }
}
