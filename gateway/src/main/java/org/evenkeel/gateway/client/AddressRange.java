package org.evenkeel.gateway.client;

import java.net.InetAddress;

/** A network in CIDR form, or a single address. */
record AddressRange(InetAddress network, int bits) {

  private static final int BYTE = 8;

  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int full = network.getAddress().length * BYTE;
    int bits = slash < 0 ? full : Integer.parseInt(text, slash + 1, text.length(), 10);
    if (bits < 0 || bits > full) {
      throw new IllegalArgumentException("an address range ends in /0 to /" + full);
    }
    return new AddressRange(network, bits);
  }

  boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 1 << (BYTE - 1 - bit % BYTE);
      if ((mine[bit / BYTE] & mask) != (other[bit / BYTE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
