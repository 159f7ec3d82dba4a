package org.evenkeel.telemetry.agent;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span with attributes of a closed list only: what is new in a later agent stays out until
 * somebody has looked at it. Out are addresses with their query and path, headers, statements, keys
 * of records (they are people's ids), addresses of clients, texts of errors, and the trace state.
 */
final class ScrubbedSpan extends DelegatingSpanData {

  /** Names of the OpenTelemetry semantic conventions, older and stable ones. */
  static final Set<String> KEPT =
      Set.of(
          "db.collection.name",
          "db.name",
          "db.namespace",
          "db.operation",
          "db.operation.name",
          "db.query.summary",
          "db.sql.table",
          "db.system",
          "db.system.name",
          "error.type",
          "exception.type",
          "http.request.method",
          "http.response.status_code",
          "http.route",
          "messaging.batch.message_count",
          "messaging.consumer.group.name",
          "messaging.destination.name",
          "messaging.destination.partition.id",
          "messaging.kafka.consumer.group",
          "messaging.operation",
          "messaging.operation.name",
          "messaging.operation.type",
          "messaging.system",
          "network.protocol.version",
          "server.address",
          "server.port",
          "url.scheme");

  private final Attributes attributes;
  private final List<EventData> events;
  private final List<LinkData> links;

  ScrubbedSpan(SpanData span) {
    super(span);
    this.attributes = scrubbed(span.getAttributes());
    this.events = span.getEvents().stream().map(ScrubbedSpan::scrubbed).toList();
    this.links =
        span.getLinks().stream()
            .map(link -> LinkData.create(scrubbed(link.getSpanContext())))
            .toList();
  }

  /** Without the trace state, which a client may have written. */
  private static SpanContext scrubbed(SpanContext context) {
    String trace = context.getTraceId();
    String span = context.getSpanId();
    return context.isRemote()
        ? SpanContext.createFromRemoteParent(
            trace, span, context.getTraceFlags(), TraceState.getDefault())
        : SpanContext.create(trace, span, context.getTraceFlags(), TraceState.getDefault());
  }

  private static Attributes scrubbed(Attributes all) {
    return all.toBuilder().removeIf(key -> !KEPT.contains(key.getKey())).build();
  }

  private static EventData scrubbed(EventData event) {
    return EventData.create(
        event.getEpochNanos(), event.getName(), scrubbed(event.getAttributes()));
  }

  @Override
  public SpanContext getSpanContext() {
    return scrubbed(super.getSpanContext());
  }

  @Override
  public SpanContext getParentSpanContext() {
    return scrubbed(super.getParentSpanContext());
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  /** Without the description, which is the text of an error. */
  @Override
  public StatusData getStatus() {
    return StatusData.create(super.getStatus().getStatusCode(), "");
  }
}
