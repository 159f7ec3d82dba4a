package org.evenkeel.acceptance.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeTests {

  private static final String OUTSIDE = "0000000000000001";

  private static final SeenSpan SERVER =
      span(
          "wellness-service",
          SpanKind.SPAN_KIND_SERVER,
          "0a",
          "01",
          Map.of("http.request.method", "POST", "http.route", "/api/v1/checkins"));
  private static final SeenSpan CLIENT =
      span("wellness-service", SpanKind.SPAN_KIND_CLIENT, "0b", "0a", Map.of());
  private static final SeenSpan CALLED =
      span(
          "ml-service",
          SpanKind.SPAN_KIND_SERVER,
          "0c",
          "0b",
          Map.of("method", "POST", "uri", "/internal/texts"));
  private static final SeenSpan TAKEN =
      span(
          "wellness-service",
          SpanKind.SPAN_KIND_CONSUMER,
          "0d",
          "0a",
          Map.of("messaging.destination.name", "wellness.checkins"));

  @Test
  void calls_and_records_are_edges_however_their_attributes_are_called() {
    assertThat(Edge.of(List.of(SERVER, CLIENT, CALLED, TAKEN), OUTSIDE))
        .containsExactly(
            new Edge(Edge.OUTSIDE, "wellness-service", "POST /api/v1/checkins"),
            new Edge("wellness-service", "ml-service", "POST /internal/texts"),
            new Edge("wellness-service", "wellness-service", "wellness.checkins"));
  }

  @Test
  void an_edge_whose_caller_is_not_there_is_lost() {
    assertThat(Edge.of(List.of(SERVER, CALLED), OUTSIDE))
        .contains(new Edge(Edge.LOST, "ml-service", "POST /internal/texts"))
        .doesNotContain(new Edge("wellness-service", "ml-service", "POST /internal/texts"));
  }

  private static SeenSpan span(
      String service, SpanKind kind, String id, String parent, Map<String, String> attributes) {
    var span = Span.newBuilder().setKind(kind).setSpanId(id(id)).setParentSpanId(id(parent));
    attributes.forEach(
        (key, value) ->
            span.addAttributes(
                KeyValue.newBuilder()
                    .setKey(key)
                    .setValue(AnyValue.newBuilder().setStringValue(value))));
    return new SeenSpan(service, span.build());
  }

  private static ByteString id(String end) {
    return ByteString.copyFrom(HexFormat.of().parseHex("00000000000000" + end));
  }
}
