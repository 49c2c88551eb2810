package io.github.apimworkshop.policy.handler;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address; addresses of different kinds are never in one range. */
record IpAddress(int bits, BigInteger value) {
  private static final Pattern V4 =
      Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  /** Never asks a name server: anything but a literal address is empty. */
  static Optional<IpAddress> parse(String written) {
    String text = written.strip();
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return Optional.of(new IpAddress(bytes.length * 8, new BigInteger(1, bytes)));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  boolean isBetween(IpAddress from, IpAddress to) {
    return bits == from.bits
        && bits == to.bits
        && value.compareTo(from.value) >= 0
        && value.compareTo(to.value) <= 0;
  }
}
