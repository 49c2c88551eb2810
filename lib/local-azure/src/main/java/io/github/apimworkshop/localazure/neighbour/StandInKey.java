package io.github.apimworkshop.localazure.neighbour;

import io.github.apimworkshop.localazure.resource.ResourceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Keys that open nothing: the same for a resource each time, in the length that Azure gives. */
final class StandInKey {
  private StandInKey() {}

  /** {@code bytes} bytes, at most 64, in base 64. */
  static String base64(ResourceId id, String label, int bytes) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(digest(id, label), bytes));
  }

  static String guid(ResourceId id, String label) {
    return UUID.nameUUIDFromBytes(digest(id, label)).toString();
  }

  private static byte[] digest(ResourceId id, String label) {
    try {
      return MessageDigest.getInstance("SHA-512")
          .digest((id.key() + '|' + label).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
