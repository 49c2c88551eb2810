package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;

/** The names that imported symbols get in the importing template. */
final class ImportedNames {
  ImportedNames(FileModel file) {
    this.file = file;
  }

  private final FileModel file;

  String name(Symbol symbol) {
    return symbol.name();
  }

  String functionName(Symbol symbol) {
    return symbol.name();
  }

  String memberName(Symbol.Wildcard wildcard, String member) {
    return "_1." + member + (file.symbols(Symbol.Wildcard.class).contains(wildcard) ? "" : "");
  }
}
