package io.github.apimworkshop.arm.function;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** An address range; {@code network} has no host bits. */
record Cidr(BigInteger network, int prefix, int bits) {

  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
      throw new IllegalArgumentException(text);
    }
    String address = text.substring(0, slash);
    boolean version6 = address.contains(":");
    int bits = version6 ? 128 : 32;
    int prefix = Integer.parseInt(text.substring(slash + 1));
    if (prefix > bits) {
      throw new IllegalArgumentException(text);
    }
    BigInteger value = version6 ? version6(address) : version4(address);
    return new Cidr(value.shiftRight(bits - prefix).shiftLeft(bits - prefix), prefix, bits);
  }

  private static BigInteger version4(String address) {
    BigInteger value = BigInteger.ZERO;
    String[] parts = address.split("\\.", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(address);
    }
    for (String part : parts) {
      if (!part.matches("\\d{1,3}") || Integer.parseInt(part) > 255) {
        throw new IllegalArgumentException(address);
      }
      value = value.shiftLeft(8).or(BigInteger.valueOf(Integer.parseInt(part)));
    }
    return value;
  }

  /** The pattern keeps the platform parser on literals: it never looks a name up. */
  private static BigInteger version6(String address) {
    if (!address.matches("[0-9A-Fa-f:.]+")) {
      throw new IllegalArgumentException(address);
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      if (bytes.length != 16) {
        throw new IllegalArgumentException(address);
      }
      return new BigInteger(1, bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  boolean isVersion4() {
    return bits == 32;
  }

  BigInteger netmask() {
    return BigInteger.ONE.shiftLeft(prefix).subtract(BigInteger.ONE).shiftLeft(bits - prefix);
  }

  BigInteger last() {
    return network.add(BigInteger.ONE.shiftLeft(bits - prefix)).subtract(BigInteger.ONE);
  }

  BigInteger firstUsable() {
    return isVersion4() && prefix < 31 ? network.add(BigInteger.ONE) : network;
  }

  BigInteger lastUsable() {
    return isVersion4() && prefix < 31 ? last().subtract(BigInteger.ONE) : last();
  }

  String text(BigInteger address) {
    if (isVersion4()) {
      long value = address.longValue();
      return (value >> 24)
          + "."
          + (value >> 16 & 255)
          + "."
          + (value >> 8 & 255)
          + "."
          + (value & 255);
    }
    List<String> groups = new ArrayList<>();
    for (int shift = 112; shift >= 0; shift -= 16) {
      groups.add(Integer.toHexString(address.shiftRight(shift).intValue() & 0xFFFF));
    }
    return compressed(groups);
  }

  /** The longest run of two or more zero groups, the first of equals, becomes {@code ::}. */
  private static String compressed(List<String> groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < groups.size(); i++) {
      int run = 0;
      while (i + run < groups.size() && groups.get(i + run).equals("0")) {
        run++;
      }
      if (run > length) {
        start = i;
        length = run;
      }
    }
    if (start < 0) {
      return String.join(":", groups);
    }
    return String.join(":", groups.subList(0, start))
        + "::"
        + String.join(":", groups.subList(start + length, groups.size()));
  }
}
