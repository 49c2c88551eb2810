package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What compiling one file gave: the template or parameters document (empty if there is any error),
 * what a parameters file is for, the findings ordered by file and position, and every file that was
 * read.
 */
public record Compilation(
    Optional<ObjectNode> template,
    Optional<Target> target,
    List<Diagnostic> diagnostics,
    Set<Path> sources) {

  /** The file that the {@code using} declaration of a parameters file names, and its template. */
  public record Target(Path file, ObjectNode template) {}

  /** Copies the collections. */
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
    sources = Set.copyOf(sources);
  }

  /** True if there is a template; warnings may still be present. */
  public boolean succeeded() {
    return template.isPresent();
  }
}
