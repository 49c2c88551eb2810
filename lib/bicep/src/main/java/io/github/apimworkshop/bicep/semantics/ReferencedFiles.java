package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Follows the module, import and load paths of a file. */
final class ReferencedFiles {
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
      FileModel target = template(path);
      if (target != null) {
        file.bind(module, target);
      }
    }
  }

  void imports(Binder binder) {
    for (Decl decl : tree.declarations()) {
      if (decl instanceof Decl.Import imported) {
        FileModel origin = template(imported.path());
        new Imports(file, binder).declare(imported, origin);
      }
    }
  }

  void loadFunctions() {
    new LoadFunctions(workspace, file, this).run();
  }

  /** The file that a module, import or using path names, or null if it cannot be used. */
  FileModel template(Expr path) {
    Path target = resolve(path);
    if (target == null) {
      return null;
    }
    List<Path> cycle = workspace.cycle(target);
    if (cycle.size() == 1) {
      file.problems().add(path.span(), Bcp.BCP094);
      return null;
    }
    if (cycle.size() > 1) {
      file.problems()
          .add(
              path.span(),
              Bcp.BCP095,
              cycle.stream().map(Path::toString).collect(Collectors.joining("\" -> \"")));
      return null;
    }
    try {
      FileModel model = workspace.load(target);
      if (model.hasErrors()) {
        file.problems().add(path.span(), Bcp.BCP104);
      }
      return model;
    } catch (IOException e) {
      file.problems().add(path.span(), Bcp.BCP091, reason(target, e));
      return null;
    }
  }

  /** The file an expression names, relative to this file; null if it was refused. */
  Path resolve(Expr expr) {
    if (!(expr instanceof Expr.Str path)) {
      return null;
    }
    if (!path.isLiteral()) {
      file.problems().add(path.span(), Bcp.BCP092);
      return null;
    }
    String text = path.text();
    if (text.isEmpty()) {
      file.problems().add(path.span(), Bcp.BCP050);
    } else if (text.startsWith("/")) {
      file.problems().add(path.span(), Bcp.BCP051);
    } else if (text.indexOf('\\') >= 0) {
      file.problems().add(path.span(), Bcp.BCP098);
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      file.problems().add(path.span(), Bcp.BCP111);
    } else {
      try {
        return tree.source().path().resolveSibling(text).normalize();
      } catch (InvalidPathException e) {
        file.problems().add(path.span(), Bcp.BCP091, e.getMessage());
      }
    }
    return null;
  }

  static String reason(Path target, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "Could not find file '" + target.toAbsolutePath().normalize() + "'.";
    }
    if (e instanceof AccessDeniedException denied && denied.getReason() != null) {
      return "Access to '" + target + "' is refused: " + denied.getReason() + ".";
    }
    return "Could not read file '" + target.toAbsolutePath().normalize() + "'.";
  }
}
