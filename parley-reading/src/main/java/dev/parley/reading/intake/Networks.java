package dev.parley.reading.intake;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are open to the world and which lead into somebody's own network. */
final class Networks {
  /** First address and prefix length of what IANA lists as not globally reachable, multicast added. */
  private static final int[][] CLOSED_4 = {
    {0, 0, 0, 8}, {10, 0, 0, 8}, {100, 64, 0, 10}, {127, 0, 0, 8}, {169, 254, 0, 16}, {172, 16, 0, 12},
    {192, 0, 0, 24}, {192, 0, 2, 24}, {192, 88, 99, 24}, {192, 168, 0, 16}, {198, 18, 0, 15}, {198, 51, 100, 24},
    {203, 0, 113, 24}, {224, 0, 0, 4}, {240, 0, 0, 4}
  };

  private Networks() {}

  /**
   * Whether the address is private, local, reserved, or one that a translator turns into such a one (IPv4 inside IPv6).
   */
  static boolean isClosed(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isClosed6(bytes) : isClosed4(bytes);
  }

  private static boolean isClosed4(byte[] bytes) {
    int address = number(bytes);
    for (int[] range : CLOSED_4) {
      int first = range[0] << 24 | range[1] << 16 | range[2] << 8;
      if ((address ^ first) >>> (32 - range[3]) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClosed6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if (first == 0x0064 && second == 0xff9b) {
      // NAT64: the last four bytes are the IPv4 address; the local range 64:ff9b:1::/48 is closed.
      return bytes[4] != 0 || bytes[5] != 0 || isClosed4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (first == 0x2002) {
      return isClosed4(Arrays.copyOfRange(bytes, 2, 6));
    }
    // Only 2000::/3 is handed out to the world; within it Teredo, benchmarks and documentation are not.
    boolean global = (first & 0xe000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8) || first == 0x3fff && second < 0x1000;
    return !global || special;
  }

  private static int number(byte[] bytes) {
    return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
  }

  /** How a host's addresses are found. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }
}
