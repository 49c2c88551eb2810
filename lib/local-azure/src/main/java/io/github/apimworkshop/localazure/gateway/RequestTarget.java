package io.github.apimworkshop.localazure.gateway;

import java.nio.charset.StandardCharsets;

/** Request targets hold visible ASCII only; everything else is percent-encoded. */
final class RequestTarget {
  private static final String HEX = "0123456789ABCDEF";

  private RequestTarget() {}

  /** What a caller sent, with one character per byte, as the server hands it on. */
  static String arrived(String target) {
    return isVisible(target) ? target : encode(target.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What goes to a backend; policies may have put any text into it. */
  static String toSend(String target) {
    return isVisible(target) ? target : encode(target.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isVisible(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (!isVisible(target.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int character) {
    return character > ' ' && character < 0x7f;
  }

  private static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length + 32);
    for (byte b : bytes) {
      if (isVisible(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return encoded.toString();
  }
}
