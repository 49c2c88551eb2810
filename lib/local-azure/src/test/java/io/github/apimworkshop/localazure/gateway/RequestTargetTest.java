package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTargetTest {
  @Test
  void arrived_bytesBeyondAscii_areEncodedOneByOne() {
    byte[] utf8 = "/한?q=ç".getBytes(StandardCharsets.UTF_8);

    assertThat(RequestTarget.arrived(new String(utf8, StandardCharsets.ISO_8859_1)))
        .isEqualTo("/%ED%95%9C?q=%C3%A7");
  }

  @Test
  void toSend_textOfAPolicy_isEncodedAsUtf8() {
    assertThat(RequestTarget.toSend("/한 b\r\nx: y\u007f"))
        .isEqualTo("/%ED%95%9C%20b%0D%0Ax:%20y%7F");
  }

  @Test
  void toSend_whatIsEncodedAlready_stays() {
    assertThat(RequestTarget.toSend("/a%20b/{c}?d=%41&e")).isEqualTo("/a%20b/{c}?d=%41&e");
  }
}
