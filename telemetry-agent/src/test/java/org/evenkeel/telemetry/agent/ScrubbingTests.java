package org.evenkeel.telemetry.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ScrubbingTests {

  private static final String MARKER = "planted-words";

  private final List<SpanData> exported = new ArrayList<>();
  private final Tracer tracer =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(new ScrubbingExporter(new Kept())))
          .build()
          .get("test");

  private final class Kept implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      exported.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @Test
  void what_a_person_typed_is_in_no_part_of_a_span() {
    Span span = tracer.spanBuilder("GET /journals").setSpanKind(SpanKind.SERVER).startSpan();
    for (String key :
        List.of(
            "url.full",
            "url.path",
            "url.query",
            "db.query.text",
            "db.statement",
            "db.query.parameter.0",
            "client.address",
            "user_agent.original",
            "http.request.header.x-name",
            "messaging.kafka.message.key",
            "some.new.attribute")) {
      span.setAttribute(key, MARKER);
    }
    span.setAttribute("http.route", "/journals");
    span.setAttribute("http.response.status_code", 500L);
    span.recordException(new IllegalStateException(MARKER));
    span.addEvent("read", Attributes.of(AttributeKey.stringKey("text"), MARKER));
    span.setStatus(StatusCode.ERROR, MARKER);
    span.end();

    assertThat(exported).hasSize(1);
    SpanData seen = exported.getFirst();
    assertThat(seen.getAttributes().asMap())
        .containsOnlyKeys(
            AttributeKey.stringKey("http.route"),
            AttributeKey.longKey("http.response.status_code"));
    assertThat(seen.getTotalAttributeCount()).isEqualTo(2);
    assertThat(seen.getStatus()).isEqualTo(StatusData.error());
    assertThat(seen.getEvents()).hasSize(2).noneMatch(event -> event.toString().contains(MARKER));
    assertThat(seen.getEvents().getFirst().getAttributes().asMap())
        .containsOnlyKeys(AttributeKey.stringKey("exception.type"));
  }

  @Test
  void what_a_client_says_beside_its_trace_is_in_no_part_of_a_span() {
    SpanContext said =
        SpanContext.createFromRemoteParent(
            "4bf92f3577b34da6a3ce929d0e0e4736",
            "00f067aa0ba902b7",
            TraceFlags.getSampled(),
            TraceState.builder().put("vendor", MARKER).build());
    tracer
        .spanBuilder("POST /checkins")
        .setParent(Context.root().with(Span.wrap(said)))
        .addLink(said)
        .setSpanKind(SpanKind.SERVER)
        .startSpan()
        .end();

    SpanData seen = exported.getFirst();
    assertThat(seen.getTraceId()).isEqualTo(said.getTraceId());
    assertThat(seen.getParentSpanContext().getSpanId()).isEqualTo(said.getSpanId());
    assertThat(seen.getParentSpanContext().isRemote()).isTrue();
    assertThat(seen.getSpanContext().getTraceState().isEmpty()).isTrue();
    assertThat(seen.getParentSpanContext().getTraceState().isEmpty()).isTrue();
    assertThat(seen.getLinks().getFirst().getSpanContext().getTraceState().isEmpty()).isTrue();
  }

  @Test
  void a_statement_belongs_to_a_request_or_is_left_out() {
    tracer.spanBuilder("SELECT outbox").setSpanKind(SpanKind.CLIENT).startSpan().end();
    Span request = tracer.spanBuilder("POST /checkins").setSpanKind(SpanKind.SERVER).startSpan();
    tracer
        .spanBuilder("INSERT checkins")
        .setSpanKind(SpanKind.CLIENT)
        .setParent(Context.root().with(request))
        .startSpan()
        .end();
    request.end();

    assertThat(exported)
        .extracting(SpanData::getName)
        .containsExactly("INSERT checkins", "POST /checkins");
  }

  @Test
  void the_agent_finds_it() {
    assertThat(ServiceLoader.load(AutoConfigurationCustomizerProvider.class))
        .hasExactlyElementsOfTypes(Scrubbing.class);
  }
}
