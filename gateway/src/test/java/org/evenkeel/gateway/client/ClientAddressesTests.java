package org.evenkeel.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressesTests {

  private final ClientAddresses behindProxy =
      new ClientAddresses(new ClientSettings(List.of("10.0.0.0/8", "::1")));

  @Test
  void what_an_untrusted_peer_says_is_ignored() {
    assertThat(of("198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
  }

  @Test
  void the_nearest_untrusted_hop_counts() {
    assertThat(of("10.1.2.3", "127.0.0.1, 203.0.113.9, 10.9.9.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void a_hop_that_is_no_address_ends_the_chain() {
    assertThat(of("10.1.2.3", "203.0.113.9, unknown")).isEqualTo("10.1.2.3");
  }

  @Test
  void one_ipv6_network_counts_as_one_client() {
    assertThat(ClientAddresses.countedAs(InetAddress.ofLiteral("2001:db8:1:2::1")))
        .isEqualTo(ClientAddresses.countedAs(InetAddress.ofLiteral("2001:db8:1:2:ffff::9")))
        .isNotEqualTo(ClientAddresses.countedAs(InetAddress.ofLiteral("2001:db8:1:3::1")));
  }

  private String of(String peer, String forwarded) {
    var request =
        MockServerHttpRequest.get("/")
            .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(peer), 1))
            .header("X-Forwarded-For", forwarded)
            .build();
    return behindProxy.of(request).getHostAddress();
  }
}
