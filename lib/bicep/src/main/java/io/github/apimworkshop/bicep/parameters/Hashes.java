package io.github.apimworkshop.bicep.parameters;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** The names Azure makes out of other names; each is always the same for the same text. */
final class Hashes {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 13;
  private static final int BITS = 5;
  private static final UUID NAMESPACE = UUID.fromString("11fb06fb-712d-4ddd-98c7-e71bbd588830");

  private Hashes() {}

  /** A version 5 identifier in Azure's own namespace. */
  static String guid(String text) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xF000L) | 0x5000L;
      long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-1", e);
    }
  }

  /** Thirteen small letters and digits. */
  static String uniqueString(String text) {
    long hash = murmur(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      name.append(ALPHABET.charAt((int) (hash >>> (Long.SIZE - BITS))));
      hash <<= BITS;
    }
    return name.toString();
  }

  private static long murmur(byte[] bytes) {
    int padded = (bytes.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(bytes, padded)).order(ByteOrder.LITTLE_ENDIAN);
    int h1 = 0;
    int h2 = 0;
    for (int at = 0; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      h1 ^= first(words.getInt());
      h1 = (Integer.rotateLeft(h1, 19) + h2) * 5 + 0x561ccd1b;
      h2 ^= second(words.getInt());
      h2 = (Integer.rotateLeft(h2, 13) + h1) * 5 + 0x0bcaa747;
    }
    int rest = bytes.length % Long.BYTES;
    if (rest > 0) {
      h1 ^= first(words.getInt());
    }
    if (rest > Integer.BYTES) {
      h2 ^= second(words.getInt());
    }
    h1 ^= bytes.length;
    h2 ^= bytes.length;
    h1 += h2;
    h2 += h1;
    h1 = mixed(h1);
    h2 = mixed(h2);
    h1 += h2;
    h2 += h1;
    return ((long) h2 << Integer.SIZE) | (h1 & 0xFFFFFFFFL);
  }

  private static int first(int word) {
    return Integer.rotateLeft(word * 0x239b961b, 15) * 0xab0e9789;
  }

  private static int second(int word) {
    return Integer.rotateLeft(word * 0xab0e9789, 17) * 0x239b961b;
  }

  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
