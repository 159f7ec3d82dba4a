package org.evenkeel.notification.channel.push.apns;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.evenkeel.notification.channel.TestCa;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.tcp.SslProvider;

/** Speaks HTTP/2 over TLS and nothing else, as Apple does. */
final class ApnsServer implements AutoCloseable {

  private static final SslProvider.GenericSslContextSpec<?> CERTIFICATE =
      Http2SslContextSpec.forServer(TestCa.get().keys());

  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final DisposableServer server;

  ApnsServer() {
    server =
        HttpServer.create()
            .host("localhost")
            .port(0)
            .protocol(HttpProtocol.H2)
            .secure(ssl -> ssl.sslContext(CERTIFICATE))
            .handle(this::handle)
            .bindNow();
  }

  record Got(String path, HttpHeaders headers, String body) {}

  private record Answer(int status, String body, String retryAfter) {}

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString()
        .defaultIfEmpty("")
        .flatMap(
            body -> {
              got.add(new Got(request.uri(), request.requestHeaders().copy(), body));
              Answer answer = answers.poll();
              response.header("apns-id", request.requestHeaders().get("apns-id", ""));
              if (answer == null) {
                return response.status(200).send().then();
              }
              if (!answer.retryAfter().isEmpty()) {
                response.header("retry-after", answer.retryAfter());
              }
              return response.status(answer.status()).sendString(Mono.just(answer.body())).then();
            });
  }

  void next(int status, String reason, String retryAfter) {
    answers.add(new Answer(status, "{\"reason\":\"" + reason + "\"}", retryAfter));
  }

  List<Got> got() {
    return List.copyOf(got);
  }

  String url() {
    return "https://localhost:" + server.port();
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
