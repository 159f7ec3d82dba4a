package org.evenkeel.acceptance.traces;

import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;

/**
 * A span as a service sent it.
 *
 * @param service who sent it
 * @param span all that it says
 */
public record SeenSpan(String service, Span span) {

  String id() {
    return HexFormat.of().formatHex(span.getSpanId().toByteArray());
  }

  /** Empty for the first of a trace. */
  String parent() {
    return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
  }

  public String trace() {
    return HexFormat.of().formatHex(span.getTraceId().toByteArray());
  }

  /** The first of these attributes that the span has, or an empty text. */
  String attribute(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                span.getAttributesList().stream()
                    .filter(each -> each.getKey().equals(name))
                    .map(each -> each.getValue().getStringValue()))
        .findFirst()
        .orElse("");
  }

  /** What somebody could read in it. */
  public String text() {
    return span.getName()
        + span.getAttributesList()
        + span.getEventsList()
        + span.getLinksList()
        + span.getStatus()
        + span.getTraceState();
  }

  @Override
  public String toString() {
    return service
        + " "
        + span.getKind()
        + " "
        + span.getName()
        + " "
        + id()
        + " of "
        + parent()
        + span.getAttributesList().stream()
            .map(each -> " " + each.getKey() + "=" + each.getValue().getStringValue())
            .toList();
  }
}
