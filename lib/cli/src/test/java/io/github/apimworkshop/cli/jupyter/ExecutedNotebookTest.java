package io.github.apimworkshop.cli.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutedNotebookTest {
  @TempDir private Path folder;

  @Test
  void error_cellThatThrew_isItsMessage() throws IOException {
    var notebook =
        read(
            """
            {"cells": [{"cell_type": "markdown", "source": "# A"},
              {"cell_type": "code", "outputs": []},
              {"cell_type": "code", "outputs": [{"output_type": "error", "ename": "EvalException",
                "evalue": "boom\\nmore", "traceback": ["java.lang.X: boom"]}]}]}
            """);
    assertThat(notebook.error(1)).isEmpty();
    assertThat(notebook.error(2)).contains("boom");
  }

  @Test
  void error_exceptionWithoutMessage_isItsName() throws IOException {
    var notebook =
        read(
            """
            {"cells": [{"cell_type": "code", "outputs": [{"output_type": "error",
              "ename": "EvalException", "evalue": null, "traceback": [
                "\\u001b[1m\\u001b[31m---------\\u001b[0m",
                "\\u001b[1m\\u001b[31mjava.lang.NullPointerException: null\\u001b[0m",
                "\\u001b[1m\\u001b[31m\\tat .(#12:1)\\u001b[0m"]}]}]}
            """);
    assertThat(notebook.error(1)).contains("NullPointerException without a message");
  }

  @Test
  void error_cellThatDoesNotCompile_isLineCodeAndTheCompilersMessage() throws IOException {
    var notebook =
        read(
            """
            {"cells": [{"cell_type": "code",
              "source": ["int a = 1;\\n", "  int x = \\"a\\";\\n"],
              "outputs": [{"output_type": "error",
              "ename": "CompilationException", "evalue": "", "traceback": [
                "\\u001b[1m\\u001b[30m|   int a = 1;\\u001b[0m",
                "\\u001b[1m\\u001b[30m|     int x = \\u001b[41m\\"a\\"\\u001b[0m;",
                "\\u001b[1m\\u001b[31mincompatible types\\u001b[0m", ""]}]}]}
            """);
    assertThat(notebook.error(1)).contains("line 2 `int x = \"a\";`: incompatible types");
  }

  @Test
  void regionTables_amongOtherOutputs_areFoundInOrder() throws IOException {
    var notebook =
        read(
            """
            {"cells": [{"cell_type": "code", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": "region expected observed"},
                {"output_type": "execute_result", "data": {"text/plain": [
                  "region   weight  expected %  calls  observed %\\n",
                  "-------  ------  ----------  -----  ----------\\n",
                  "West US       2        66.7    131        65.5"]}}]},
              {"cell_type": "code", "outputs": [{"output_type": "display_data",
                "data": {"text/plain": "run  status  region"}}]},
              {"cell_type": "code", "outputs": [{"output_type": "display_data",
                "data": {"text/plain": "region  weight  expected %  observed %\\nWest US  3  75  74"}}]}
            ]}
            """);
    assertThat(notebook.regionTables()).hasSize(2);
    assertThat(notebook.regionTables().get(0).lines())
        .hasSize(3)
        .last()
        .asString()
        .endsWith("65.5");
    assertThat(notebook.regionTables().get(1)).endsWith("74");
  }

  private ExecutedNotebook read(String json) throws IOException {
    return ExecutedNotebook.read(
        Files.writeString(folder.resolve("n.ipynb"), json, StandardCharsets.UTF_8));
  }
}
