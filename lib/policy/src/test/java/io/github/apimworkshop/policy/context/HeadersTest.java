package io.github.apimworkshop.policy.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void add_sameNameInOtherCase_keepsTheFirstSpellingAndPlace() {
    Headers headers = Headers.of("Accept", "a", "X-Trace", "1", "ACCEPT", "b");

    assertThat(headers.names()).containsExactly("Accept", "X-Trace");
    assertThat(headers.values("accept")).containsExactly("a", "b");
    assertThat(headers.joined("accept")).isEqualTo("a,b");
  }

  @Test
  void set_presentHeader_replacesItInItsPlace() {
    Headers headers = Headers.of("Accept", "a", "X-Trace", "1");

    headers.set("ACCEPT", List.of("b", "c"));

    assertThat(headers.names()).containsExactly("ACCEPT", "X-Trace");
    assertThat(headers.values("Accept")).containsExactly("b", "c");
  }

  @Test
  void set_noValues_headerIsThereWithoutAny() {
    Headers headers = new Headers();

    headers.set("X-Empty", List.of());

    assertThat(headers.contains("x-empty")).isTrue();
    assertThat(headers.joined("x-empty")).isEmpty();
    assertThat(headers.joined("x-other")).isNull();
  }

  @Test
  void set_listChangedAfterwards_headerDoesNotFollow() {
    Headers headers = new Headers();
    List<String> values = new ArrayList<>(List.of("a"));
    headers.set("Accept", values);

    values.add("b");

    assertThat(headers.values("Accept")).containsExactly("a");
  }

  @Test
  void copy_changedAfterwards_theOtherDoesNotFollow() {
    Headers headers = Headers.of("Accept", "a");
    Headers copy = headers.copy();

    copy.add("Accept", "b");
    copy.add("X-Trace", "1");
    headers.remove("accept");

    assertThat(headers.size()).isZero();
    assertThat(copy.values("Accept")).containsExactly("a", "b");
  }
}
