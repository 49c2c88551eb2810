package io.github.apimworkshop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortTraceTest {
  @Test
  void of_longTrace_keepsTheMessageAndSixFrames() {
    var lines = new ArrayList<>(List.of("java.lang.IllegalStateException: boom"));
    for (int i = 0; i < 20; i++) {
      lines.add("\u001B[1m\u001B[31m\tat .f(#13:" + i + ")\u001B[0m");
    }
    assertThat(ShortTrace.of(lines))
        .hasSize(8)
        .startsWith("java.lang.IllegalStateException: boom")
        .contains("\u001B[1m\u001B[31m\tat .f(#13:5)\u001B[0m")
        .endsWith("    … 14 more");
  }

  @Test
  void of_sixFrames_keepsAllAndSaysNothingOfMore() {
    var lines = List.of("boom", "\tat a", "\tat b", "\tat c", "\tat d", "\tat e", "\tat f");
    assertThat(ShortTrace.of(lines)).isEqualTo(lines);
  }
}
