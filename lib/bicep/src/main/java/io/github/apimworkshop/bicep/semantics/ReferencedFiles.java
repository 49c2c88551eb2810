package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Follows the module, import and load paths of a file. */
final class ReferencedFiles {
  private static final Pattern REGISTRY = Pattern.compile("(br|ts)(:|/[A-Za-z0-9-]+:)");

  private static final String FORBIDDEN =
      "\"\"\", \"*\", \":\", \"<\", \">\", \"?\", \"\\\", \"|\"";

  private final Workspace workspace;
  private final FileModel file;
  private final SyntaxTree tree;

  ReferencedFiles(Workspace workspace, FileModel file) {
    this.workspace = workspace;
    this.file = file;
    this.tree = file.tree();
  }

  void modules() {
    for (Symbol.Module module : file.symbols(Symbol.Module.class)) {
      Expr path = module.declaration().path();
      FileModel target = template(path, Bcp.BCP277);
      if (target != null) {
        file.bind(module, target);
      }
    }
  }

  void imports(Binder binder) {
    for (Decl decl : tree.declarations()) {
      if (decl instanceof Decl.Import imported) {
        FileModel origin = template(imported.path(), Bcp.BCP359);
        new Imports(file, binder).declare(imported, origin);
      }
    }
    Imports.reportRepeated(file);
  }

  void loadFunctions() {
    new LoadFunctions(workspace, file, this).run();
  }

  /**
   * The file that a module, import or using path names, or null if it cannot be used; {@code
   * parametersFile} says that a parameters file is no such file.
   */
  FileModel template(Expr path, Bcp parametersFile) {
    return file(path, target -> load(target, path, parametersFile));
  }

  private FileModel load(Path target, Expr path, Bcp parametersFile) throws IOException {
    if (target.toString().endsWith(".bicepparam")) {
      workspace.read(target);
      file.problems().add(path.span(), parametersFile);
      return null;
    }
    return workspace.load(target);
  }

  /** The parameters file that a path names, or null if it cannot be used. */
  FileModel parameters(Expr path) {
    return file(path, workspace::loadParameters);
  }

  @FunctionalInterface
  private interface Loading {
    FileModel load(Path file) throws IOException;
  }

  private FileModel file(Expr path, Loading loading) {
    Path target = resolve(path);
    if (target == null) {
      return null;
    }
    List<Path> cycle = workspace.cycle(target);
    if (cycle.size() == 1) {
      file.problems().add(path.span(), file.isParameters() ? Bcp.BCP278 : Bcp.BCP094);
      return null;
    }
    if (cycle.size() > 1) {
      reportCycle(path, target, cycle);
      return null;
    }
    try {
      FileModel model = loading.load(target);
      if (model == null) {
        return null;
      }
      List<Path> around = workspace.knownCycle(target);
      if (around.contains(tree.source().path().normalize())) {
        reportCycle(path, target, around);
        return null;
      }
      if (model.hasErrors()) {
        file.problems().add(clause(path), Bcp.BCP104);
      }
      return model;
    } catch (NoTemplate e) {
      file.problems().add(path.span(), Bcp.BCP188);
      return null;
    } catch (IOException e) {
      unreadable(path.span(), target, e);
      return null;
    }
  }

  /** A path with the word {@code from} before it, if there is one. */
  private Span clause(Expr path) {
    String before = tree.source().text().substring(0, path.span().start());
    return before.stripTrailing().endsWith("from")
        ? new Span(before.lastIndexOf("from"), path.span().end())
        : path.span();
  }

  /** Names the files of the cycle, beginning with the one referred to. */
  private void reportCycle(Expr path, Path target, List<Path> cycle) {
    int start = Math.max(0, cycle.indexOf(target.normalize()));
    String names =
        IntStream.range(0, cycle.size())
            .mapToObj(i -> cycle.get((start + i) % cycle.size()))
            .map(member -> member.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\" -> \""));
    file.problems().add(path.span(), Bcp.BCP095, names);
  }

  /** The folder a text names, relative to this file; null if it was refused. */
  Path resolveFolder(Span place, String text) {
    return resolve(place, text, true);
  }

  /** The file a text names, relative to this file; null if it was refused. */
  Path resolveFile(Span place, String text) {
    return resolve(place, text, false);
  }

  private Path resolve(Expr expr) {
    if (!(expr instanceof Expr.Str path)) {
      return null;
    }
    if (!path.isLiteral()) {
      file.problems().add(path.span(), Bcp.BCP092);
      return null;
    }
    return resolveFile(path.span(), path.text());
  }

  private Path resolve(Span place, String text, boolean folder) {
    if (text.isEmpty()) {
      file.problems().add(place, Bcp.BCP050);
    } else if (REGISTRY.matcher(text).lookingAt()) {
      file.problems().add(place, Bcp.BCP192, text);
    } else if (text.startsWith("/")) {
      file.problems().add(place, Bcp.BCP051);
    } else if (text.indexOf('\\') >= 0) {
      file.problems().add(place, Bcp.BCP098);
    } else if (text.chars().anyMatch(c -> "\"*:<>?|".indexOf(c) >= 0)) {
      file.problems().add(place, Bcp.BCP085, FORBIDDEN);
    } else if (!folder && (text.endsWith(".") || text.endsWith(" "))) {
      file.problems().add(place, Bcp.BCP086, "\" \", \".\"");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      file.problems().add(place, Bcp.BCP111);
    } else {
      try {
        return tree.source().path().resolveSibling(text).normalize();
      } catch (InvalidPathException e) {
        file.problems().add(place, Bcp.BCP091, e.getMessage());
      }
    }
    return null;
  }

  void unreadable(Span place, Path target, IOException e) {
    if (Files.isDirectory(target) && !(e instanceof AccessDeniedException)) {
      file.problems().add(place, Bcp.BCP275, target.toAbsolutePath().normalize());
    } else {
      file.problems().add(place, Bcp.BCP091, reason(target, e));
    }
  }

  static String reason(Path target, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "Could not find file '" + target.toAbsolutePath().normalize() + "'.";
    }
    if (e instanceof AccessDeniedException denied && denied.getReason() != null) {
      return "Access to the path is denied: " + denied.getReason() + ".";
    }
    return "Could not read file '" + target.toAbsolutePath().normalize() + "'.";
  }
}
