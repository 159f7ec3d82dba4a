package org.evenkeel.acceptance.traces;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a trace goes from one service to another, or by Kafka to itself.
 *
 * @param from service of the parent span; {@link #OUTSIDE} for the first, {@link #LOST} when the
 *     trace has no such span
 * @param to service that was called or took a record
 * @param what method and route, or topic
 */
public record Edge(String from, String to, String what) implements Comparable<Edge> {

  public static final String OUTSIDE = "outside";
  public static final String LOST = "lost";

  private static final List<String> METHOD = List.of("http.request.method", "method");
  private static final List<String> ROUTE = List.of("http.route", "uri");
  private static final List<String> TOPIC =
      List.of("messaging.destination.name", "messaging.source.name");

  /**
   * All edges of one trace.
   *
   * @param outside id of the span that whoever asked said to be in
   */
  public static Set<Edge> of(List<SeenSpan> trace, String outside) {
    Map<String, SeenSpan> byId =
        trace.stream()
            .collect(Collectors.toMap(SeenSpan::id, Function.identity(), (one, same) -> one));
    return trace.stream()
        .filter(span -> enters(span.span().getKind()))
        .map(span -> new Edge(from(span, byId, outside), span.service(), what(span)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean enters(SpanKind kind) {
    return kind == SpanKind.SPAN_KIND_SERVER || kind == SpanKind.SPAN_KIND_CONSUMER;
  }

  private static String from(SeenSpan span, Map<String, SeenSpan> byId, String outside) {
    SeenSpan parent = byId.get(span.parent());
    if (parent != null) {
      return parent.service();
    }
    return span.parent().equals(outside) ? OUTSIDE : LOST;
  }

  private static String what(SeenSpan span) {
    if (span.span().getKind() == SpanKind.SPAN_KIND_CONSUMER) {
      return span.attribute(TOPIC);
    }
    // The gateway has no routes as services have; who is behind them sees which one it was.
    String route = span.service().equals("gateway") ? "" : " " + span.attribute(ROUTE);
    return span.attribute(METHOD) + route;
  }

  @Override
  public int compareTo(Edge other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return from + " > " + to + ": " + what;
  }
}
