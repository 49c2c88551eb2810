package io.github.apimworkshop.bicep.semantics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
      Set.of(
          "loadTextContent",
          "loadJsonContent",
          "loadYamlContent",
          "loadFileAsBase64",
          "loadDirectoryFileInfo");
  private static final Set<String> ENCODINGS =
      Set.of("iso-8859-1", "us-ascii", "utf-16", "utf-16be", "utf-8");

  private static final int LONGEST_TEXT = 131072;
  private static final int LONGEST_TREE = 1048576;

  private final Workspace workspace;
  private final FileModel file;
  private final ReferencedFiles references;
  private final ConstantTexts texts;

  LoadFunctions(Workspace workspace, FileModel file, ReferencedFiles references) {
    this.workspace = workspace;
    this.file = file;
    this.references = references;
    this.texts = new ConstantTexts(file);
  }

  static boolean isLoad(String function) {
    return NAMES.contains(function);
  }

  /** Reads again as long as what was read names further files. */
  void run() {
    List<Expr> waiting = calls();
    int before;
    do {
      before = waiting.size();
      waiting = waiting.stream().filter(call -> !load(call)).toList();
      texts.forget();
    } while (!waiting.isEmpty() && waiting.size() < before);
    waiting.forEach(this::refuse);
  }

  private List<Expr> calls() {
    List<Expr> calls = new ArrayList<>();
    new FileWalk(file) {
      @Override
      protected void visit(Expr expr) {
        String function = FileModel.builtIn(file, expr);
        if (function != null && isLoad(function) && !FileModel.arguments(expr).isEmpty()) {
          calls.add(expr);
        }
        super.visit(expr);
      }
    }.run();
    return calls;
  }

  private void refuse(Expr call) {
    for (Expr argument : FileModel.arguments(call)) {
      if (texts.of(argument) == null && texts.mayBe(argument)) {
        file.problems().add(argument.span(), Bcp.BCP032);
        return;
      }
    }
  }

  /** False as long as an argument is not known. */
  private boolean load(Expr call) {
    String function = FileModel.builtIn(file, call);
    List<Span> places = FileModel.arguments(call).stream().map(Expr::span).toList();
    List<String> given = new ArrayList<>();
    for (Expr argument : FileModel.arguments(call)) {
      given.add(texts.of(argument));
    }
    if (given.contains(null)) {
      return false;
    }
    if (function.equals("loadDirectoryFileInfo")) {
      new DirectoryListing(workspace, file, references).load(call, places.get(0), given);
    } else {
      load(call, function, places, given);
    }
    return true;
  }

  private void load(Expr call, String function, List<Span> places, List<String> given) {
    Path path = references.resolveFile(places.get(0), given.get(0));
    if (path == null) {
      return;
    }
    int encoding = function.equals("loadTextContent") ? 1 : 2;
    if (!function.equals("loadFileAsBase64") && given.size() > encoding) {
      encoding(places.get(encoding), given.get(encoding));
    }
    try {
      byte[] bytes = workspace.read(path);
      if (function.equals("loadFileAsBase64")) {
        warnAbove(LONGEST_TEXT / 4 * 3, "bytes", bytes.length, path, places.get(0));
        String coded = Base64.getEncoder().encodeToString(bytes);
        file.bind(call, new LoadedFile(TextNode.valueOf(coded)));
        return;
      }
      Charset charset = given.size() > encoding ? charset(given.get(encoding)) : UTF_8;
      String text = Workspace.decode(bytes, charset);
      int longest = function.equals("loadTextContent") ? LONGEST_TEXT : LONGEST_TREE;
      warnAbove(longest, "characters", text.length(), path, places.get(0));
      if (function.equals("loadTextContent")) {
        file.bind(call, new LoadedFile(TextNode.valueOf(text)));
      } else {
        tree(call, places, given, function.equals("loadJsonContent") ? json(text) : yaml(text));
      }
    } catch (IOException e) {
      references.unreadable(places.get(0), path, e);
    }
  }

  /**
   * The official compiler refuses larger files. Here a whole API description may be loaded, and who
   * takes the file elsewhere is told.
   */
  private void warnAbove(int longest, String unit, int given, Path path, Span place) {
    if (given > longest) {
      String name = path.toAbsolutePath().normalize().toString();
      file.problems().add(Bcp.BCP184.at(Severity.WARNING, place, name, longest, unit));
    }
  }

  private void encoding(Span place, String name) {
    if (!ENCODINGS.contains(name.toLowerCase(Locale.ROOT))) {
      file.problems()
          .add(
              place,
              Bcp.BCP070,
              "'" + name + "'",
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

  private void tree(Expr call, List<Span> places, List<String> given, Parsed parsed) {
    JsonNode value = parsed.value();
    if (value == null || value.isMissingNode()) {
      file.problems().add(places.get(0), parsed.problem());
      return;
    }
    if (given.size() > 1) {
      value = JsonPath.select(value, given.get(1));
      if (value == null) {
        file.problems().add(places.get(1), Bcp.BCP235);
        return;
      }
    }
    file.bind(call, new LoadedFile(value));
  }

  private static Charset charset(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-16" -> StandardCharsets.UTF_16LE;
      case "utf-16be" -> StandardCharsets.UTF_16BE;
      case "us-ascii" -> StandardCharsets.US_ASCII;
      case "iso-8859-1" -> StandardCharsets.ISO_8859_1;
      default -> UTF_8;
    };
  }
}
