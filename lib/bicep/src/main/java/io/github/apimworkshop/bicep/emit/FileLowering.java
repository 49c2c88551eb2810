package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import java.util.Map;

/** What all stages of lowering one file share. */
final class FileLowering {
  final FileModel file;
  final boolean symbolic;
  final RuntimeUse runtime;
  final LoadedVariables loaded;
  final ImportedNames imports;
  final ExpressionLowering expressions;
  final ResourceLowering resources;
  final JsonLowering json;
  final Dependencies dependencies;

  /** Modules already lowered in this compilation; shared so that each file is lowered once. */
  final Map<FileModel, ObjectNode> lowered;

  FileLowering(FileModel file, Map<FileModel, ObjectNode> lowered) {
    this(file, lowered, new ImportedNames(file), new LoadedVariables(file));
  }

  private FileLowering(
      FileModel file,
      Map<FileModel, ObjectNode> lowered,
      ImportedNames imports,
      LoadedVariables loaded) {
    this.file = file;
    this.lowered = lowered;
    this.imports = imports;
    this.loaded = loaded;
    this.symbolic = CodeGenerator.isSymbolic(file);
    this.runtime = new RuntimeUse(file);
    this.expressions = new ExpressionLowering(this);
    this.resources = new ResourceLowering(this);
    this.json = new JsonLowering(this);
    this.dependencies = new Dependencies(this);
  }

  /** Lowers what is imported from another file, under the names it gets in this one. */
  FileLowering of(FileModel origin) {
    return new FileLowering(origin, lowered, imports, LoadedVariables.none());
  }
}
