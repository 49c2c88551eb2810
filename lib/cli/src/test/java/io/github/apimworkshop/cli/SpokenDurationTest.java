package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SpokenDurationTest {
  private final SpokenDuration converter = new SpokenDuration();

  @ParameterizedTest
  @CsvSource({"60s, 60", "5m, 300", "1m30s, 90", "2h, 7200", "PT60S, 60", "pt1m, 60", "0s, 0"})
  void convert_time_hasSeconds(String text, long seconds) {
    assertThat(converter.convert(text)).hasSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "60", "-60s", "PT-1S", "1 minute"})
  void convert_other_isRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("such as 60s");
  }

  @Test
  void words_fractionOfASecond_isLeftOut() {
    assertThat(SpokenDuration.words(Duration.ofMillis(90_250))).isEqualTo("1m30s");
    assertThat(SpokenDuration.words(Duration.ZERO)).isEqualTo("0s");
  }
}
