package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;

/** One thing taken from another file; the name is set once all of them are known. */
final class ImportedSymbol {
  final FileModel origin;
  final Kind kind;

  /** Null for what a JSON template does not export but an export of it needs. */
  final Symbol symbol;

  /** The name over there; functions of a JSON template with their namespace. */
  final String original;

  String name;

  enum Kind {
    TYPE,
    VARIABLE,
    FUNCTION
  }

  ImportedSymbol(FileModel origin, Kind kind, Symbol symbol, String original, String name) {
    this.origin = origin;
    this.kind = kind;
    this.symbol = symbol;
    this.original = original;
    this.name = name;
  }

  static Kind kind(Symbol symbol) {
    if (symbol instanceof Symbol.Type) {
      return Kind.TYPE;
    }
    return symbol instanceof Symbol.Func ? Kind.FUNCTION : Kind.VARIABLE;
  }

  /** True if it stands in a JSON template. */
  boolean isArm() {
    return origin.template() != null;
  }

  /** The name over there, without the namespace that Bicep gives its functions. */
  String plainName() {
    return original.startsWith(ImportedNames.FUNCTIONS)
        ? original.substring(ImportedNames.FUNCTIONS.length())
        : original;
  }

  boolean is(FileModel file, Kind wanted, String name) {
    return origin == file && kind == wanted && original.equals(name);
  }
}
