package org.evenkeel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

class ManagementIT extends Scene {

  @LocalManagementPort int managementPort;

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus"})
  void operators_read_it_at_a_port_of_its_own(String path) {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
    assertThat(send(HttpRequest.newBuilder(uri)).statusCode()).isEqualTo(200);
    assertThat(send(request(path)).statusCode()).isEqualTo(404);
  }
}
