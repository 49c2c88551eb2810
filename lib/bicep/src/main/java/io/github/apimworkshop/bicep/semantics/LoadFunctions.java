package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what {@code loadTextContent}, {@code loadJsonContent}, {@code loadYamlContent}, {@code
 * loadFileAsBase64} and {@code loadDirectoryFileInfo} name.
 */
final class LoadFunctions {
  private static final Set<String> NAMES =
      Set.of("loadTextContent", "loadJsonContent", "loadYamlContent", "loadFileAsBase64");
  private static final Set<String> ENCODINGS =
      Set.of("iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-8");

  private final Workspace workspace;
  private final FileModel file;
  private final ReferencedFiles references;

  LoadFunctions(Workspace workspace, FileModel file, ReferencedFiles references) {
    this.workspace = workspace;
    this.file = file;
    this.references = references;
  }

  static boolean isLoad(String function) {
    return NAMES.contains(function);
  }

  void run() {
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        String function = FileModel.builtIn(file, expr);
        if ("loadDirectoryFileInfo".equals(function) && !FileModel.arguments(expr).isEmpty()) {
          new DirectoryListing(workspace, file, references).load(expr, FileModel.arguments(expr));
        } else if (function != null && isLoad(function) && !FileModel.arguments(expr).isEmpty()) {
          load(expr, function, FileModel.arguments(expr));
        }
        super.visit(expr);
      }
    }.run();
  }

  private void load(Expr call, String function, List<Expr> arguments) {
    Path path = references.resolve(arguments.get(0));
    if (path == null) {
      return;
    }
    if (!function.equals("loadFileAsBase64")) {
      encoding(arguments, function.equals("loadTextContent") ? 1 : 2);
    }
    try {
      byte[] bytes = workspace.read(path);
      switch (function) {
        case "loadFileAsBase64" ->
            file.bind(
                call, new LoadedFile(TextNode.valueOf(Base64.getEncoder().encodeToString(bytes))));
        case "loadTextContent" ->
            file.bind(
                call,
                new LoadedFile(TextNode.valueOf(Workspace.decode(bytes, charset(arguments, 1)))));
        default -> {
          String text = Workspace.decode(bytes, charset(arguments, 2));
          loadTree(call, arguments, function.equals("loadJsonContent") ? json(text) : yaml(text));
        }
      }
    } catch (IOException e) {
      references.unreadable(arguments.get(0), path, e);
    }
  }

  private void encoding(List<Expr> arguments, int position) {
    if (arguments.size() > position
        && arguments.get(position) instanceof Expr.Str name
        && name.isLiteral()
        && !ENCODINGS.contains(name.text().toLowerCase(Locale.ROOT))) {
      file.problems()
          .add(
              name.span(),
              Bcp.BCP070,
              "'" + name.text() + "'",
              "'iso-8859-1' | 'us-ascii' | 'utf-16' | 'utf-16BE' | 'utf-8'");
    }
  }

  private record Parsed(JsonNode value, Bcp problem) {}

  private static Parsed json(String text) {
    try {
      return new Parsed(Json.read(text), Bcp.BCP186);
    } catch (JsonProcessingException e) {
      return new Parsed(null, Bcp.BCP186);
    }
  }

  private static Parsed yaml(String text) {
    return new Parsed(Yaml.read(text), Bcp.BCP340);
  }

  private void loadTree(Expr call, List<Expr> arguments, Parsed parsed) {
    JsonNode value = parsed.value();
    if (value == null || value.isMissingNode()) {
      file.problems().add(arguments.get(0).span(), parsed.problem());
      return;
    }
    if (arguments.size() > 1 && arguments.get(1) instanceof Expr.Str path && path.isLiteral()) {
      value = JsonPath.select(value, path.text());
      if (value == null) {
        file.problems().add(path.span(), Bcp.BCP235);
        return;
      }
    }
    file.bind(call, new LoadedFile(value));
  }

  private static Charset charset(List<Expr> arguments, int position) {
    if (arguments.size() > position
        && arguments.get(position) instanceof Expr.Str name
        && name.isLiteral()) {
      return switch (name.text().toLowerCase(Locale.ROOT)) {
        case "utf-16" -> StandardCharsets.UTF_16LE;
        case "utf-16be" -> StandardCharsets.UTF_16BE;
        case "us-ascii" -> StandardCharsets.US_ASCII;
        case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
        default -> StandardCharsets.UTF_8;
      };
    }
    return StandardCharsets.UTF_8;
  }
}
