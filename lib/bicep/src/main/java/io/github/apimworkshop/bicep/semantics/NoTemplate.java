package io.github.apimworkshop.bicep.semantics;

import java.io.IOException;
import java.nio.file.Path;

/** A JSON file that is used as a template and is none. */
final class NoTemplate extends IOException {
  private static final long serialVersionUID = 1L;

  NoTemplate(Path file) {
    super("This is no template: " + file);
  }
}
