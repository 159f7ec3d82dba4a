package org.evenkeel.notification.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.evenkeel.notification.channel.http.PublicHosts.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may name as an address to be called. */
class PublicHostsTests {

  private static final Map<String, String> NAMES =
      Map.of(
          "public.example", "93.184.215.14",
          "six.example", "2606:2800:220:1::1",
          "inner.example", "10.1.2.3",
          "metadata.example", "169.254.169.254");

  private final PublicHosts hosts =
      new PublicHosts(
          Set.of("friend.example"),
          new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
              if (host.equals("both.example")) {
                return new InetAddress[] {
                  InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("127.0.0.1")
                };
              }
              String address = NAMES.getOrDefault(host, host);
              try {
                return new InetAddress[] {InetAddress.ofLiteral(address)};
              } catch (IllegalArgumentException e) {
                if (host.equals("friend.example")) {
                  return new InetAddress[] {InetAddress.ofLiteral("192.168.0.7")};
                }
                throw new UnknownHostException(host);
              }
            }

            @Override
            public String resolveCanonicalHostname(String host) {
              return host;
            }
          });

  @Test
  void public_names_and_addresses_may_be_called() {
    assertThat(hosts.examine("https://public.example/hook?a=b")).isEqualTo(Objection.NONE);
    assertThat(hosts.examine("https://six.example:8443/")).isEqualTo(Objection.NONE);
    assertThat(hosts.examine("https://8.8.8.8/")).isEqualTo(Objection.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.0.0.8",
        "100.64.3.2",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "192.0.0.192",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:1::1]",
        "[ff02::1]",
        "inner.example",
        "metadata.example",
        "both.example"
      })
  void nothing_inside_is_called(String host) {
    assertThat(hosts.examine("https://" + host + "/")).isEqualTo(Objection.NOT_PUBLIC);
  }

  @Test
  void only_https_without_tricks() {
    assertThat(hosts.examine("http://public.example/")).isEqualTo(Objection.NOT_HTTPS);
    assertThat(hosts.examine("ftp://public.example/")).isEqualTo(Objection.NOT_HTTPS);
    assertThat(hosts.examine("https://me:you@public.example/")).isEqualTo(Objection.MALFORMED);
    assertThat(hosts.examine("https:///x")).isEqualTo(Objection.MALFORMED);
    assertThat(hosts.examine("https://public.example/ x")).isEqualTo(Objection.MALFORMED);
    assertThat(hosts.examine("https://public.example/#a")).isEqualTo(Objection.MALFORMED);
    assertThat(hosts.examine("https://nowhere.example/")).isEqualTo(Objection.UNKNOWN_HOST);
    assertThat(hosts.examine("https://public.example/" + "a".repeat(2048)))
        .isEqualTo(Objection.MALFORMED);
  }

  @Test
  void an_operator_may_allow_a_host_inside() {
    assertThat(hosts.examine("https://friend.example/")).isEqualTo(Objection.NONE);
  }
}
