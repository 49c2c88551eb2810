package io.github.apimworkshop.workshop.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check that every notebook has to pass can fail, and runs nothing. */
final class CellCompilerTest {
  @Test
  void errors_wrongTypeInTheLastCell_namesTheCell() {
    Notebook notebook = notebook("var a = 1;", "int b = a;", "String c = b;");
    assertThat(CellCompiler.errors(notebook))
        .singleElement()
        .asString()
        .startsWith("cell2: incompatible types");
  }

  @Test
  void errors_nameThatNoCellAboveHas_namesTheCell() {
    assertThat(CellCompiler.errors(notebook("int b = a;", "int a = 1;")))
        .singleElement()
        .asString()
        .startsWith("cell0: cannot find symbol");
  }

  @Test
  void errors_cellsThatWouldDoHarm_areCompiledAndNotRun(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("kept"));
    String delete =
        "java.nio.file.Files.delete(java.nio.file.Path.of(\"%s\"));"
            .formatted(file.toString().replace("\\", "\\\\"));
    assertThat(CellCompiler.errors(notebook(delete, "System.exit(3);", "int a = 1 / 0;")))
        .isEmpty();
    assertThat(file).exists();
  }

  private static Notebook notebook(String... cells) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    var list = json.putArray("cells");
    for (String cell : cells) {
      ObjectNode code = list.addObject().put("id", "cell" + (list.size() - 1));
      code.put("cell_type", "code").putArray("source").add(cell);
    }
    return new Notebook(Path.of("made.ipynb"), json);
  }
}
