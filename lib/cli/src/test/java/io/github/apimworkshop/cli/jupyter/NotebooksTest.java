package io.github.apimworkshop.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.apimworkshop.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksTest {
  @TempDir private Path folder;

  @BeforeEach
  void make() throws IOException {
    for (String name :
        new String[] {"03-pool.ipynb", "00-start.ipynb", "04-a.ipynb", "04-b.ipynb"}) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("images"));
  }

  @Test
  void find_number_findsTheNotebookThatBeginsWithIt() throws IOException {
    assertThat(new Notebooks(folder).find("00")).isEqualTo(folder.resolve("00-start.ipynb"));
    assertThat(new Notebooks(folder).main()).isEqualTo(folder.resolve("03-pool.ipynb"));
  }

  @Test
  void find_path_needNotLieInTheFolder() throws IOException {
    Path other = Files.createFile(Files.createDirectory(folder.resolve("sub")).resolve("x.ipynb"));
    assertThat(new Notebooks(folder).find(other.toString())).isEqualTo(other);
  }

  @Test
  void find_severalBegin_refusedWithTheChoice() {
    assertThatThrownBy(() -> new Notebooks(folder).find("04"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContainingAll("04-a.ipynb", "04-b.ipynb");
  }

  @Test
  void find_none_refusedWithTheChoice() {
    assertThatThrownBy(() -> new Notebooks(folder).find("99"))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContainingAll("no notebook 99", "00-start.ipynb");
  }

  @Test
  void all_anyOrderOnDisk_isInTheOrderOfTheSteps() throws IOException {
    assertThat(new Notebooks(folder).all())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("00-start.ipynb", "03-pool.ipynb", "04-a.ipynb", "04-b.ipynb");
  }
}
