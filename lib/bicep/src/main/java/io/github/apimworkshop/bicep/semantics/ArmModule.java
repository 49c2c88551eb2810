package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.Parser;
import io.github.apimworkshop.bicep.syntax.SourceText;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      if (Json.read(text) instanceof ObjectNode template && isTemplate(template)) {
        return new ArmModule(path, template);
      }
    } catch (JsonProcessingException e) {
      throw new NoTemplate(path);
    }
    throw new NoTemplate(path);
  }

  private static boolean isTemplate(ObjectNode template) {
    return template.path("$schema").asText().toLowerCase(Locale.ROOT).contains("template.json")
        && template.path("contentVersion").isTextual()
        && template.path("resources").isContainerNode()
        && areTyped(template.path("parameters"))
        && areTyped(template.path("outputs"));
  }

  private static boolean areTyped(JsonNode declarations) {
    for (JsonNode declaration : declarations) {
      JsonNode type = declaration.path("type");
      if (!type.isTextual() && !(type.isMissingNode() && declaration.has("$ref"))) {
        return false;
      }
    }
    return true;
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
    ArmModuleText text = new ArmModuleText(template, types);
    SyntaxTree tree = Parser.parse(new SourceText(path, text.text()));
    List<Decl> declarations =
        tree.declarations().stream().map(decl -> named(decl, text.odd())).toList();
    SyntaxTree named =
        new SyntaxTree(tree.source(), declarations, tree.directives(), tree.problems());
    return new FileModel(named, template);
  }

  /** Gives a declaration the name that the template has for it. */
  private static Decl named(Decl decl, Map<String, String> odd) {
    if (!(decl instanceof Decl.Named named) || !odd.containsKey(named.name().name())) {
      return decl;
    }
    Identifier name = new Identifier(named.name().span(), odd.get(named.name().name()), true);
    if (decl instanceof Decl.Var variable) {
      return new Decl.Var(
          variable.span(), variable.decorators(), name, variable.type(), variable.value());
    }
    Decl.Type type = (Decl.Type) decl;
    return new Decl.Type(type.span(), type.decorators(), name, type.value());
  }
}
