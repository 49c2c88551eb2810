package io.github.apimworkshop.localazure.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apimworkshop.policy.context.Headers;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class HopHeadersTest {
  @Test
  void read_headersThatConnectionNames_stayBehind() {
    MultiMap arrived =
        MultiMap.caseInsensitiveMultiMap()
            .add("Connection", "keep-alive, X-Hop")
            .add("x-hop", "1")
            .add("x-other", "2");

    Headers headers = HopHeaders.read(arrived);

    assertThat(headers.joined("X-Hop")).isNull();
    assertThat(headers.joined("Connection")).isNull();
    assertThat(headers.joined("X-Other")).isEqualTo("2");
  }
}
