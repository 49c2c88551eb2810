package io.github.apimworkshop.workshop.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** Compiles the cells of a notebook one after the other, as the kernel does, and runs none. */
final class CellCompiler implements AutoCloseable {
  private final JShell shell;

  private CellCompiler() {
    shell = JShell.builder().executionEngine(new CompileOnly(), null).build();
    String path = System.getProperty("java.class.path");
    List.of(path.split(File.pathSeparator, -1)).forEach(shell::addToClasspath);
  }

  /** One line for each error, beginning with the id of its cell. */
  static List<String> errors(Notebook notebook) {
    try (var compiler = new CellCompiler()) {
      return notebook.codeCells().stream().flatMap(c -> compiler.compile(c).stream()).toList();
    }
  }

  private List<String> compile(JsonNode cell) {
    var errors = new ArrayList<String>();
    String left = Notebook.source(cell);
    while (!left.isBlank()) {
      var next = shell.sourceCodeAnalysis().analyzeCompletion(left);
      String snippet = next.source() == null ? left : next.source();
      for (SnippetEvent event : shell.eval(snippet)) {
        if (event.status() == Snippet.Status.REJECTED) {
          shell
              .diagnostics(event.snippet())
              .map(d -> Notebook.id(cell) + ": " + d.getMessage(Locale.ROOT) + " in " + snippet)
              .forEach(errors::add);
        }
      }
      left = next.source() == null ? "" : next.remaining();
    }
    return errors;
  }

  @Override
  public void close() {
    shell.close();
  }
}
