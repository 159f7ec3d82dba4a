package org.evenkeel.acceptance.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes traces as a collector does: OTLP over HTTP, protobuf, zipped or not. Keeps them all. */
public final class Collector implements AutoCloseable {

  private final HttpServer server;
  private final Queue<SeenSpan> spans = new ConcurrentLinkedQueue<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  public static Collector start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var collector = new Collector(server);
    server.createContext("/v1/traces", collector::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return collector;
  }

  /** Where it listens; exporters add the path. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<SeenSpan> all() {
    return List.copyOf(spans);
  }

  public List<SeenSpan> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      for (ResourceSpans sent : request(exchange).getResourceSpansList()) {
        keep(sent);
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static ExportTraceServiceRequest request(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = exchange.getRequestBody()) {
      return ExportTraceServiceRequest.parseFrom(zipped ? new GZIPInputStream(body) : body);
    }
  }

  private void keep(ResourceSpans sent) {
    String service =
        sent.getResource().getAttributesList().stream()
            .filter(each -> each.getKey().equals("service.name"))
            .map(each -> each.getValue().getStringValue())
            .findFirst()
            .orElse("");
    for (ScopeSpans scope : sent.getScopeSpansList()) {
      for (Span span : scope.getSpansList()) {
        spans.add(new SeenSpan(service, span));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
