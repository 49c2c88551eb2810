package io.github.apimworkshop.arm.function;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The 13 characters of {@code uniqueString}: a 64-bit two-lane Murmur-like hash in base 32. */
public final class UniqueString {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int C1 = 0x239b961b;
  private static final int C2 = 0xab0e9789;
  private static final int LENGTH = 13;

  private UniqueString() {}

  /** The unique string of a text. */
  public static String of(String text) {
    long hash = hash(text);
    var result = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      result.append(ALPHABET.charAt((int) (hash >>> 59)));
      hash <<= 5;
    }
    return result.toString();
  }

  /** The 64-bit hash behind it. */
  public static long hash(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int h1 = 0;
    int h2 = 0;
    int full = bytes.length / 8 * 8;
    for (int at = 0; at < full; at += 8) {
      h1 ^= lane1(littleEndian(bytes, at, at + 4));
      h1 = (Integer.rotateLeft(h1, 19) + h2) * 5 + 0x561ccd1b;
      h2 ^= lane2(littleEndian(bytes, at + 4, at + 8));
      h2 = (Integer.rotateLeft(h2, 13) + h1) * 5 + 0x0bcaa747;
    }
    if (bytes.length > full) {
      h1 ^= lane1(littleEndian(bytes, full, Math.min(full + 4, bytes.length)));
    }
    if (bytes.length > full + 4) {
      h2 ^= lane2(littleEndian(bytes, full + 4, bytes.length));
    }
    h1 ^= bytes.length;
    h2 ^= bytes.length;
    h1 += h2;
    h2 += h1;
    h1 = mix(h1);
    h2 = mix(h2);
    h1 += h2;
    h2 += h1;
    return (long) h2 << 32 | (h1 & 0xFFFFFFFFL);
  }

  private static int lane1(int k) {
    return Integer.rotateLeft(k * C1, 15) * C2;
  }

  private static int lane2(int k) {
    return Integer.rotateLeft(k * C2, 17) * C1;
  }

  private static int mix(int h) {
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  private static int littleEndian(byte[] bytes, int from, int to) {
    int value = 0;
    for (int i = to - 1; i >= from; i--) {
      value = value << 8 | (bytes[i] & 0xFF);
    }
    return value;
  }
}
