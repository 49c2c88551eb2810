package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.FileWalk;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.semantics.TypeWalk;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types, variables and functions that a file takes from others, with all they need in turn, and
 * the names they get in its template: the alias where imported by name, {@code _N.name} otherwise.
 */
final class ImportedNames {
  private final FileModel root;
  private final IdentityHashMap<Symbol, Entry> entries = new IdentityHashMap<>();
  private final Map<String, Entry> sorted = new TreeMap<>();
  private final Deque<Entry> open = new ArrayDeque<>();

  ImportedNames(FileModel root) {
    this.root = root;
    for (Symbol.Imported imported : root.symbols(Symbol.Imported.class)) {
      add(imported.origin(), imported.target(), imported.name());
    }
    if (!root.symbols(Symbol.Wildcard.class).isEmpty()) {
      wildcardUses();
    }
    while (!open.isEmpty()) {
      needs(open.removeFirst());
    }
    number();
  }

  /** One imported symbol; the name is set once all of them are known. */
  static final class Entry {
    final FileModel origin;
    final Symbol symbol;
    String name;

    Entry(FileModel origin, Symbol symbol, String name) {
      this.origin = origin;
      this.symbol = symbol;
      this.name = name;
    }
  }

  /** All of them, by name. */
  Collection<Entry> entries() {
    return sorted.values();
  }

  String name(Symbol symbol) {
    Symbol target = symbol instanceof Symbol.Imported imported ? imported.target() : symbol;
    Entry entry = entries.get(target);
    return entry == null ? symbol.name() : entry.name;
  }

  /** The name of a function with its namespace. */
  String functionName(Symbol symbol) {
    String name = name(symbol);
    return name.contains(".") ? name : "__bicep." + name;
  }

  Symbol member(Symbol.Wildcard wildcard, String member) {
    return wildcard.origin().symbol(member);
  }

  /** The path of the file that declares it, as seen from the importing file. */
  String source(Entry entry) {
    Path folder = root.tree().source().path().toAbsolutePath().normalize().getParent();
    return folder
        .relativize(entry.origin.tree().source().path().toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  private void add(FileModel origin, Symbol symbol, String name) {
    if (symbol instanceof Symbol.Imported imported) {
      add(imported.origin(), imported.target(), name);
    } else if (symbol != null && !entries.containsKey(symbol)) {
      Entry entry = new Entry(origin, symbol, name);
      entries.put(symbol, entry);
      open.add(entry);
    }
  }

  private void wildcardUses() {
    new FileWalk(root) {
      @Override
      protected void visit(Expr expr) {
        wildcardUse(root, expr);
        super.visit(expr);
      }
    }.run();
    TypeWalk.all(root, type -> typeUse(root, type, false));
  }

  private void wildcardUse(FileModel file, Expr expr) {
    if (expr instanceof Expr.Member member
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      add(wildcard.origin(), member(wildcard, member.name().name()), null);
    } else if (expr instanceof Expr.MethodCall call
        && file.binding(call.base()) instanceof Symbol.Wildcard wildcard) {
      add(wildcard.origin(), member(wildcard, call.name().name()), null);
    }
  }

  private void typeUse(FileModel file, TypeExpr type, boolean own) {
    if (type instanceof TypeExpr.Member member
        && file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
      add(wildcard.origin(), member(wildcard, member.name().name()), null);
    } else if (own
        && type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Type needed) {
      add(file, needed, null);
    } else if (own
        && type instanceof TypeExpr.Name name
        && file.binding(name) instanceof Symbol.Imported needed) {
      add(needed.origin(), needed.target(), null);
    }
  }

  private void needs(Entry entry) {
    FileModel file = entry.origin;
    if (entry.symbol instanceof Symbol.Type type) {
      TypeWalk.parts(type.declaration().value(), part -> typeUse(file, part, true));
    } else if (entry.symbol instanceof Symbol.Var variable) {
      needs(file, variable.declaration().value());
    } else if (entry.symbol instanceof Symbol.Func func) {
      func.declaration()
          .parameters()
          .forEach(
              parameter -> TypeWalk.parts(parameter.type(), part -> typeUse(file, part, true)));
      TypeWalk.parts(func.declaration().result(), part -> typeUse(file, part, true));
      needs(file, func.declaration().body());
    }
  }

  private void needs(FileModel file, Expr expr) {
    Symbol symbol = file.binding(expr);
    if (symbol instanceof Symbol.Var || symbol instanceof Symbol.Func) {
      add(file, symbol, null);
    } else if (symbol instanceof Symbol.Imported imported) {
      add(imported.origin(), imported.target(), null);
    }
    wildcardUse(file, expr);
    Walk.parts(expr, part -> needs(file, part));
  }

  private void number() {
    Map<String, Integer> files = new TreeMap<>();
    entries.values().forEach(entry -> files.put(source(entry), 0));
    int next = 1;
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String file : files.keySet()) {
      numbers.put(file, next++);
    }
    for (Entry entry : entries.values()) {
      if (entry.name == null) {
        entry.name = "_" + numbers.get(source(entry)) + "." + entry.symbol.name();
      }
      sorted.put(entry.name, entry);
    }
  }
}
