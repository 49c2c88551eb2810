package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Guid creation, bytes and order: the first three groups are little-endian in .NET. */
final class Guids {

  private Guids() {}

  static UUID random(RandomGenerator random) {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  static byte[] toBytes(UUID guid) {
    byte[] straight =
        ByteBuffer.allocate(16)
            .putLong(guid.getMostSignificantBits())
            .putLong(guid.getLeastSignificantBits())
            .array();
    return swapped(straight);
  }

  static UUID ofBytes(byte[] bytes) {
    if (bytes.length != 16) {
      throw NetException.argument("Byte array for GUID must be exactly 16 bytes long.");
    }
    ByteBuffer straight = ByteBuffer.wrap(swapped(bytes));
    return new UUID(straight.getLong(), straight.getLong());
  }

  private static byte[] swapped(byte[] b) {
    return new byte[] {
      b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14],
      b[15]
    };
  }

  static int compare(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
