package io.github.apimworkshop.workshop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRootTest {
  @TempDir private Path folder;

  @Test
  void of_fileInTheKit_isTheKit() {
    var kit = new KitLayout(folder);
    assertThat(SourceRoot.of(folder.resolve("bicep/made/a.bicep"), Optional.of(kit)))
        .isEqualTo(folder);
  }

  @Test
  void of_fileInAProject_isTheNearestProject() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    var kit = new KitLayout(folder.resolve("kit"));
    assertThat(SourceRoot.of(folder.resolve("project/a/b/c.bicep"), Optional.of(kit)))
        .isEqualTo(folder.resolve("project"));
  }

  @Test
  void of_labWithSharedModules_isTheFolderOfAllLabs() {
    assertThat(SourceRoot.of(folder.resolve("labs/pool/main.bicep"), Optional.empty()))
        .isEqualTo(folder);
  }

  @Test
  void of_fileInTheHomeFolder_neverReachesTheHomeFolderItself() {
    Path home = Path.of(System.getProperty("user.home"));
    assertThat(SourceRoot.of(home.resolve("lab/main.bicep"), Optional.empty()))
        .isEqualTo(home.resolve("lab"));
  }
}
