package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.syntax.Parser;
import io.github.apimworkshop.bicep.syntax.SourceText;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A JSON template used as a module or imported from: its parameters, outputs and exports are
 * declared anew, its content is kept.
 */
final class ArmModule {
  private final Path path;
  private final ObjectNode template;

  private ArmModule(Path path, ObjectNode template) {
    this.path = path;
    this.template = template;
  }

  /** Throws {@link NoTemplate} if the text is none. */
  static ArmModule read(Path path, String text) throws NoTemplate {
    try {
      if (Json.read(text) instanceof ObjectNode template && template.path("$schema").isTextual()) {
        return new ArmModule(path, template);
      }
    } catch (JsonProcessingException e) {
      throw new NoTemplate(path);
    }
    throw new NoTemplate(path);
  }

  /** A file with the declarations of the template. */
  FileModel file() {
    return file(new ArmTypes(template)::of);
  }

  /** As above, for types that cannot be said in Bicep: they stay open. */
  FileModel openFile() {
    return file(type -> "any");
  }

  private FileModel file(Function<JsonNode, String> types) {
    String bicep = new ArmModuleText(template, types).text();
    return new FileModel(Parser.parse(new SourceText(path, bicep)), template);
  }
}
