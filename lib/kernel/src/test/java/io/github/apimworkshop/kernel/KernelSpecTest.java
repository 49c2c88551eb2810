package io.github.apimworkshop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
  @TempDir private Path folder;

  @Test
  void install_relativePaths_writesAbsoluteOnes() throws IOException {
    var spec = new KernelSpec(Path.of("jdk/bin/java"), 17, Path.of("lib/kernel.jar"));
    JsonNode written = read(spec.install(folder));

    List<String> arguments = arguments(written);
    assertThat(Path.of(arguments.get(0))).isAbsolute().endsWithRaw(Path.of("jdk", "bin", "java"));
    assertThat(arguments).endsWith("{connection_file}");
    assertThat(Path.of(arguments.get(arguments.indexOf("-jar") + 1)))
        .isAbsolute()
        .endsWithRaw(Path.of("lib", "kernel.jar"));
  }

  @Test
  void install_anyJava_stopsCellsByMessageAndIsFoundAsJava() throws IOException {
    Path file = new KernelSpec(Path.of("java"), 17, Path.of("k.jar")).install(folder);
    assertThat(file).isEqualTo(folder.resolve("kernels/java/kernel.json"));
    assertThat(read(file).path("interrupt_mode").asText()).isEqualTo("message");
    assertThat(read(file).path("language").asText()).isEqualTo("java");
  }

  @Test
  void install_java17_hasNoOptionThatJava17Refuses() throws IOException {
    var spec = new KernelSpec(Path.of("java"), 17, Path.of("k.jar"));
    assertThat(arguments(read(spec.install(folder)))).noneMatch(a -> a.contains("unsafe"));
  }

  @Test
  void install_java25_silencesItsWarnings() throws IOException {
    var spec = new KernelSpec(Path.of("java"), 25, Path.of("k.jar"));
    assertThat(arguments(read(spec.install(folder))))
        .contains("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void install_again_leavesTheFileAlone() throws IOException {
    var spec = new KernelSpec(Path.of("java"), 17, Path.of("k.jar"));
    Path file = spec.install(folder);
    var old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, old);
    spec.install(folder);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
  }

  @Test
  void install_otherJava_replacesTheFileAndLeavesNothingElse() throws IOException {
    new KernelSpec(Path.of("old"), 17, Path.of("k.jar")).install(folder);
    Path file = new KernelSpec(Path.of("new"), 17, Path.of("k.jar")).install(folder);
    assertThat(arguments(read(file)).get(0)).endsWith("new");
    assertThat(file.getParent()).isDirectoryContaining("glob:**/kernel.json");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }

  private static List<String> arguments(JsonNode spec) {
    var arguments = new ArrayList<String>();
    spec.path("argv").forEach(a -> arguments.add(a.asText()));
    return arguments;
  }
}
