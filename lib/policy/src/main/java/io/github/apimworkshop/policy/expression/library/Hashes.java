package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.value.Unsigned;

/**
 * GetHashCode of the types policies hash: strings as the 64-bit .NET Framework does without
 * randomisation.
 */
final class Hashes {

  private Hashes() {}

  static int of(Object value) {
    if (value instanceof String text) {
      return text(text);
    } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).intValue();
    } else if (value instanceof Unsigned unsigned) {
      return (int) (unsigned.bits() ^ (unsigned.bits() >>> 32));
    } else if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    } else if (value instanceof Character c) {
      return c | (c << 16);
    }
    return value.hashCode();
  }

  private static int text(String text) {
    int even = 5381;
    int odd = even;
    for (int i = 0; i < text.length(); i += 2) {
      even = ((even << 5) + even) ^ text.charAt(i);
      if (i + 1 < text.length()) {
        odd = ((odd << 5) + odd) ^ text.charAt(i + 1);
      }
    }
    return even + odd * 1566083941;
  }
}
