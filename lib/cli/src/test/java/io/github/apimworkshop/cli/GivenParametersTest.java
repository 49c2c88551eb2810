package io.github.apimworkshop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenParametersTest {
  @Test
  void of_values_takesTheTypeThatTheTemplateDeclares() {
    var given =
        GivenParameters.of(
            List.of("weights=[3,1]", "version=2024", "size=2", "on=true", "name=a=b"),
            Map.of("weights", "array", "version", "string", "size", "int", "on", "bool"));
    assertThat(given.file()).isEmpty();
    assertThat(given.values())
        .containsEntry("weights", List.of(3, 1))
        .containsEntry("version", "2024")
        .containsEntry("size", 2)
        .containsEntry("on", true)
        .containsEntry("name", "a=b");
  }

  @Test
  void of_file_isNoValue() {
    assertThat(GivenParameters.of(List.of("a.parameters.json"), Map.of()).file())
        .contains(Path.of("a.parameters.json"));
  }

  @Test
  void of_secureString_staysText() {
    var given = GivenParameters.of(List.of("key=12"), Map.of("key", "securestring"));
    assertThat(given.values()).containsEntry("key", "12");
  }

  @Test
  void of_twoFiles_refusedWithBothNames() {
    assertThatThrownBy(() -> GivenParameters.of(List.of("a.json", "b.json"), Map.of()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContainingAll("a.json", "b.json");
  }
}
