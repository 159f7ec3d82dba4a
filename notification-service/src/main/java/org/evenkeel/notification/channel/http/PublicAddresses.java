package org.evenkeel.notification.channel.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * The addresses of the public Internet: what the special-purpose registries of IANA (RFC 6890) do
 * not set aside. Cloud metadata services sit at link-local and unique-local addresses.
 */
final class PublicAddresses {

  private static final List<Block> RESERVED_4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          // Azure's platform services
          Block.of("168.63.129.16", 32));

  /** Global unicast is 2000::/3; these parts of it are set aside or wrap an IPv4 address. */
  private static final List<Block> RESERVED_6 =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private static final Block GLOBAL_6 = Block.of("2000::", 3);

  private PublicAddresses() {}

  /** The first bits of an address. */
  private record Block(InetAddress start, int bits) {

    static Block of(String start, int bits) {
      return new Block(InetAddress.ofLiteral(start), bits);
    }

    boolean contains(byte[] address) {
      byte[] first = start.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((first[bit / 8] ^ address[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return RESERVED_4.stream().noneMatch(block -> block.contains(bytes));
    }
    return GLOBAL_6.contains(bytes) && RESERVED_6.stream().noneMatch(b -> b.contains(bytes));
  }
}
