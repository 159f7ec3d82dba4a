package org.evenkeel.gateway.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells from which address a request comes, through the proxies that are trusted. */
@Component
public final class ClientAddresses {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** A household or a device holds a whole /64, so that is what counts as one client. */
  private static final int IPV6_CLIENT_BYTES = 8;

  private final List<AddressRange> trusted;

  public ClientAddresses(ClientSettings settings) {
    this.trusted = settings.trustedProxies().stream().map(AddressRange::parse).toList();
  }

  /** The nearest address that is no trusted proxy. */
  public InetAddress of(ServerHttpRequest request) {
    InetSocketAddress peer = request.getRemoteAddress();
    InetAddress address =
        peer == null || peer.getAddress() == null
            ? InetAddress.ofLiteral("0.0.0.0")
            : peer.getAddress();
    List<String> hops =
        request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList();
    for (String hop : hops.reversed()) {
      InetAddress before = isTrusted(address) ? parse(hop) : null;
      if (before == null) {
        return address;
      }
      address = before;
    }
    return address;
  }

  /** The name under which a client is counted. */
  public static String countedAs(InetAddress address) {
    if (address instanceof Inet6Address) {
      byte[] network = Arrays.copyOf(address.getAddress(), IPV6_CLIENT_BYTES);
      return HexFormat.of().formatHex(network) + "/64";
    }
    return address.getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static @Nullable InetAddress parse(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
