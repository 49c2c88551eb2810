package io.github.apimworkshop.bicep.emit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.emit.ImportedSymbol.Kind;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.semantics.TypeWalk;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The types, variables and functions that a file takes from others, with all they need in turn, and
 * the names they get in its template: the alias where imported by name, {@code _N.name} otherwise.
 */
final class ImportedNames {
  static final String FUNCTIONS = "__bicep.";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final FileModel root;
  private final IdentityHashMap<Symbol, ImportedSymbol> bySymbol = new IdentityHashMap<>();
  private final List<ImportedSymbol> all = new ArrayList<>();
  private final Deque<ImportedSymbol> open = new ArrayDeque<>();

  ImportedNames(FileModel root) {
    this.root = root;
    for (Symbol.Imported imported : root.symbols(Symbol.Imported.class)) {
      add(imported.origin(), imported.target(), imported.name());
    }
    root.symbols(Symbol.Wildcard.class).forEach(this::addAll);
    while (!open.isEmpty()) {
      needs(open.removeFirst());
    }
    number();
  }

  /** Those of one kind, by name. */
  List<ImportedSymbol> of(Kind kind) {
    return all.stream()
        .filter(imported -> imported.kind == kind)
        .sorted(Comparator.comparing(imported -> imported.name))
        .toList();
  }

  String name(Symbol symbol) {
    Symbol target = symbol instanceof Symbol.Imported imported ? imported.target() : symbol;
    ImportedSymbol imported = bySymbol.get(target);
    return imported == null ? symbol.name() : imported.name;
  }

  /** The name of a function with its namespace. */
  String functionName(Symbol symbol) {
    return qualified(name(symbol));
  }

  static String qualified(String function) {
    return function.contains(".") ? function : FUNCTIONS + function;
  }

  Symbol member(Symbol.Wildcard wildcard, String member) {
    return wildcard.origin().symbol(member);
  }

  /** The path of a file, as seen from the importing file. */
  String source(FileModel origin) {
    Path folder = root.tree().source().path().toAbsolutePath().normalize().getParent();
    return folder
        .relativize(origin.tree().source().path().toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  /** Gives what a JSON template refers to the names of this file. */
  ArmRenaming renaming(FileModel origin) {
    return new ArmRenaming(
        name -> renamed(origin, Kind.TYPE, name),
        name -> renamed(origin, Kind.VARIABLE, name),
        name -> qualified(renamed(origin, Kind.FUNCTION, name)));
  }

  private String renamed(FileModel origin, Kind kind, String name) {
    ImportedSymbol known = arm(origin, kind, name);
    return known == null ? name : known.name;
  }

  private ImportedSymbol arm(FileModel origin, Kind kind, String name) {
    return all.stream().filter(each -> each.is(origin, kind, name)).findFirst().orElse(null);
  }

  /** A wildcard stands for everything that the file exports, used or not. */
  private void addAll(Symbol.Wildcard wildcard) {
    wildcard.origin().exports().forEach(symbol -> add(wildcard.origin(), symbol, null));
  }

  private void add(FileModel origin, Symbol symbol, String name) {
    if (symbol instanceof Symbol.Imported imported) {
      add(imported.origin(), imported.target(), name);
    } else if (symbol != null && !bySymbol.containsKey(symbol)) {
      Kind kind = ImportedSymbol.kind(symbol);
      boolean namespaced = origin.template() != null && kind == Kind.FUNCTION;
      String original = namespaced ? FUNCTIONS + symbol.name() : symbol.name();
      add(new ImportedSymbol(origin, kind, symbol, original, name));
    }
  }

  private void add(ImportedSymbol imported) {
    all.add(imported);
    open.add(imported);
    if (imported.symbol != null) {
      bySymbol.put(imported.symbol, imported);
    }
  }

  private void needs(ImportedSymbol imported) {
    FileModel file = imported.origin;
    if (imported.isArm()) {
      armNeeds(imported);
    } else if (imported.symbol instanceof Symbol.Type type) {
      TypeWalk.parts(type.declaration().value(), part -> typeUse(file, part));
    } else if (imported.symbol instanceof Symbol.Var variable) {
      needs(file, variable.declaration().value());
    } else if (imported.symbol instanceof Symbol.Func func) {
      func.declaration()
          .parameters()
          .forEach(parameter -> TypeWalk.parts(parameter.type(), part -> typeUse(file, part)));
      TypeWalk.parts(func.declaration().result(), part -> typeUse(file, part));
      needs(file, func.declaration().body());
    }
  }

  private void armNeeds(ImportedSymbol imported) {
    FileModel file = imported.origin;
    new ArmRenaming(
            name -> armNeed(file, Kind.TYPE, name),
            name -> armNeed(file, Kind.VARIABLE, name),
            name -> armNeed(file, Kind.FUNCTION, name))
        .copy(ArmDeclarations.find(file.template(), imported.kind, imported.original));
  }

  private String armNeed(FileModel file, Kind kind, String name) {
    JsonNode declaration = ArmDeclarations.find(file.template(), kind, name);
    boolean usable = kind == Kind.VARIABLE ? !declaration.isMissingNode() : declaration.isObject();
    if (usable && arm(file, kind, name) == null) {
      Symbol exported =
          file.exports().stream()
              .filter(symbol -> ImportedSymbol.kind(symbol) == kind)
              .filter(
                  symbol -> name.equals(symbol.name()) || name.equals(FUNCTIONS + symbol.name()))
              .findFirst()
              .orElse(null);
      add(new ImportedSymbol(file, kind, exported, name, null));
    }
    return name;
  }

  private void typeUse(FileModel file, TypeExpr type) {
    if (type instanceof TypeExpr.Member member
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      addAll(wildcard);
    } else if (type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Type needed) {
      add(file, needed, null);
    } else if (type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Imported needed) {
      add(needed.origin(), needed.target(), null);
    }
  }

  private void needs(FileModel file, Expr expr) {
    Symbol symbol = file.binding(expr);
    if (symbol instanceof Symbol.Var || symbol instanceof Symbol.Func) {
      add(file, symbol, null);
    } else if (symbol instanceof Symbol.Imported imported) {
      add(imported.origin(), imported.target(), null);
    } else if (symbol instanceof Symbol.Wildcard wildcard) {
      addAll(wildcard);
    }
    Walk.parts(expr, part -> needs(file, part));
  }

  /** Files are numbered in the order of their paths, from one. */
  private void number() {
    Map<String, Integer> numbers = new HashMap<>();
    int next = 1;
    List<ImportedSymbol> nameless =
        all.stream()
            .filter(imported -> imported.name == null)
            .sorted(
                Comparator.comparing(
                    imported -> source(imported.origin) + "_" + imported.plainName()))
            .toList();
    for (ImportedSymbol imported : nameless) {
      String source = source(imported.origin);
      if (!numbers.containsKey(source)) {
        numbers.put(source, next++);
      }
      String plain = imported.plainName();
      String name = IDENTIFIER.matcher(plain).matches() ? plain : "_" + next++;
      imported.name = "_" + numbers.get(source) + "." + name;
    }
  }
}
