package org.evenkeel.platform.crisis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;

/** Takes urgent calls, or is away. */
final class FakeCrisisService {

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  void away() {
    away = true;
  }

  List<String> bodies() {
    return bodies;
  }

  RestClient client() {
    return RestClient.builder()
        .baseUrl("http://crisis-service.invalid")
        .requestInterceptor((request, body, execution) -> answer(body))
        .build();
  }

  private ClientHttpResponse answer(byte[] body) throws IOException {
    bodies.add(new String(body, StandardCharsets.UTF_8));
    if (away) {
      throw new IOException("away");
    }
    return new MockClientHttpResponse(new byte[0], HttpStatus.ACCEPTED);
  }
}
