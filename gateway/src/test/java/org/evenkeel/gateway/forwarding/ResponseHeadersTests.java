package org.evenkeel.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ResponseHeadersTests {

  private static final URI SERVICE = URI.create("http://wellness:8083");

  @Test
  void an_address_of_the_service_loses_its_host() {
    assertThat(ResponseHeaders.withoutInside("http://wellness:8083/api/v1/checkins/1?a=b", SERVICE))
        .isEqualTo("/api/v1/checkins/1?a=b");
  }

  @Test
  void any_other_address_stays() {
    assertThat(ResponseHeaders.withoutInside("/api/v1/checkins/1", SERVICE))
        .isEqualTo("/api/v1/checkins/1");
    assertThat(ResponseHeaders.withoutInside("https://pay.example.org/1", SERVICE))
        .isEqualTo("https://pay.example.org/1");
  }
}
