package io.github.apimworkshop.workshop.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkshopHomeTest {
  @TempDir private Path folder;

  @Test
  void above_folderInsideAKit_findsItsRoot() throws IOException {
    for (String part : List.of("bicep", "notebooks/images", "policies")) {
      Files.createDirectories(folder.resolve(part));
    }
    assertThat(WorkshopHome.above(folder.resolve("notebooks/images")).home())
        .isEqualTo(folder.toAbsolutePath().normalize());
  }

  @Test
  void above_folderOutsideOfAnyKit_saysWhatToDo() {
    assertThatThrownBy(() -> WorkshopHome.above(folder))
        .hasMessageStartingWith("LAB-001")
        .hasMessageContaining("workshop lab");
  }
}
