package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import java.util.IdentityHashMap;
import java.util.Map;

/** What all stages of lowering one file share. */
final class FileLowering {
  final FileModel file;
  final boolean symbolic;
  final RuntimeUse runtime;
  final LoadedVariables loaded;
  final ExpressionLowering expressions;
  final ResourceLowering resources;
  final JsonLowering json;
  final Dependencies dependencies;
  final ImportedNames imports;

  /** Modules already lowered in this compilation; shared so that each file is lowered once. */
  final Map<FileModel, com.fasterxml.jackson.databind.node.ObjectNode> lowered;

  FileLowering(
      FileModel file, Map<FileModel, com.fasterxml.jackson.databind.node.ObjectNode> lowered) {
    this.file = file;
    this.lowered = lowered;
    this.symbolic = CodeGenerator.isSymbolic(file);
    this.runtime = new RuntimeUse(file);
    this.loaded = new LoadedVariables(file);
    this.imports = new ImportedNames(file);
    this.expressions = new ExpressionLowering(this);
    this.resources = new ResourceLowering(this);
    this.json = new JsonLowering(this);
    this.dependencies = new Dependencies(this);
  }

  static FileLowering of(FileModel file) {
    return new FileLowering(file, new IdentityHashMap<>());
  }
}
