package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports declarations that need themselves. */
final class Cycles {
  private final FileModel file;
  private final Typing typing;
  private final IdentityHashMap<Symbol, Map<Symbol, List<Span>>> uses = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol, Boolean> done = new IdentityHashMap<>();

  Cycles(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  void report() {
    for (Symbol symbol : file.symbols(Symbol.class)) {
      collect(symbol);
    }
    for (Symbol symbol : List.copyOf(uses.keySet())) {
      if (!done.containsKey(symbol)) {
        search(symbol);
      }
    }
  }

  private void collect(Symbol symbol) {
    if (symbol instanceof Symbol.Param param) {
      collect(symbol, param.declaration().value());
      for (Decorator decorator : param.declaration().decorators()) {
        Decorators.arguments(decorator).forEach(argument -> collect(symbol, argument));
      }
    } else if (symbol instanceof Symbol.Var variable) {
      collect(symbol, variable.declaration().value());
    } else if (symbol instanceof Symbol.Module module) {
      collect(symbol, module.declaration().value());
    } else if (symbol instanceof Symbol.Func func) {
      collect(symbol, func.declaration().body());
    } else if (symbol instanceof Symbol.Resource resource) {
      collect(symbol, resource.declaration().value());
      resource.nested().forEach(this::collect);
      if (resource.container() != null) {
        targets(symbol).put(resource.container(), new ArrayList<>());
      }
    } else if (symbol instanceof Symbol.Type type) {
      required(symbol, present(type.declaration().value()));
    }
  }

  /** A type that is itself, or null, is still no type. */
  private static TypeExpr present(TypeExpr type) {
    TypeExpr inner = type;
    while (inner instanceof TypeExpr.Nullable || inner instanceof TypeExpr.Paren) {
      inner =
          inner instanceof TypeExpr.Nullable nullable
              ? nullable.base()
              : ((TypeExpr.Paren) inner).inner();
    }
    return inner instanceof TypeExpr.Name || inner instanceof TypeExpr.Union ? inner : type;
  }

  private Map<Symbol, List<Span>> targets(Symbol symbol) {
    return uses.computeIfAbsent(symbol, key -> new LinkedHashMap<>());
  }

  private void collect(Symbol from, Expr value) {
    Map<Symbol, List<Span>> targets = targets(from);
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        Symbol to = file.binding(expr);
        if (to != null && !(to instanceof Symbol.Local)) {
          targets.computeIfAbsent(to, key -> new ArrayList<>()).add(expr.span());
        }
        super.visit(expr);
      }
    }.visit(value);
  }

  /** A type may hold itself only where the value can be missing. */
  private void required(Symbol from, TypeExpr type) {
    if (type instanceof TypeExpr.Name name && file.binding(name) instanceof Symbol.Type to) {
      targets(from).computeIfAbsent(to, key -> new ArrayList<>()).add(name.span());
    } else if (type instanceof TypeExpr.Paren paren) {
      required(from, paren.inner());
    } else if (type instanceof TypeExpr.Obj object) {
      object.properties().forEach(property -> required(from, property.type()));
    } else if (type instanceof TypeExpr.Tuple tuple) {
      tuple.items().forEach(item -> required(from, item.type()));
    } else if (type instanceof TypeExpr.Array array) {
      required(from, array.item());
    } else if (type instanceof TypeExpr.Union union) {
      union.members().forEach(member -> required(from, member));
    } else if (type instanceof TypeExpr.Member member
        && member.base() instanceof TypeExpr.Name name
        && file.binding(name) == from) {
      required(from, name);
    }
  }

  /** Depth first without recursion; a way back onto the path is a cycle. */
  private void search(Symbol start) {
    Deque<Symbol> path = new ArrayDeque<>();
    Deque<List<Symbol>> left = new ArrayDeque<>();
    IdentityHashMap<Symbol, Boolean> onPath = new IdentityHashMap<>();
    enter(start, path, left, onPath);
    while (!path.isEmpty()) {
      List<Symbol> next = left.peek();
      if (next.isEmpty()) {
        left.pop();
        Symbol finished = path.pop();
        onPath.remove(finished);
        done.put(finished, true);
        continue;
      }
      Symbol target = next.remove(next.size() - 1);
      if (onPath.containsKey(target)) {
        report(cycle(path, target));
      } else if (!done.containsKey(target) && uses.containsKey(target)) {
        enter(target, path, left, onPath);
      }
    }
  }

  private void enter(
      Symbol symbol, Deque<Symbol> path, Deque<List<Symbol>> left, Map<Symbol, Boolean> onPath) {
    path.push(symbol);
    onPath.put(symbol, true);
    left.push(new ArrayList<>(uses.getOrDefault(symbol, Map.of()).keySet()));
  }

  private static List<Symbol> cycle(Deque<Symbol> path, Symbol target) {
    List<Symbol> cycle = new ArrayList<>();
    for (Symbol symbol : path) {
      cycle.add(0, symbol);
      if (symbol == target) {
        break;
      }
    }
    return cycle;
  }

  private void report(List<Symbol> cycle) {
    for (int i = 0; i < cycle.size(); i++) {
      Symbol symbol = cycle.get(i);
      if (typing.symbols().isCyclic(symbol)) {
        continue;
      }
      typing.symbols().markCyclic(symbol);
      Symbol next = cycle.get((i + 1) % cycle.size());
      boolean type = symbol instanceof Symbol.Type;
      List<Span> spans =
          symbol instanceof Symbol.Type alias
              ? List.of(alias.declaration().name().span())
              : uses.get(symbol).get(next);
      int first = type ? i : i + 1;
      List<Symbol> turned = new ArrayList<>(cycle.subList(first, cycle.size()));
      turned.addAll(cycle.subList(0, first));
      String names = turned.stream().map(Symbol::name).collect(Collectors.joining("\" -> \""));
      for (Span span : spans) {
        typing.symbols().markCycle(span);
        if (cycle.size() == 1) {
          file.problems().add(span, type ? Bcp.BCP298 : Bcp.BCP079);
        } else {
          file.problems().add(span, type ? Bcp.BCP299 : Bcp.BCP080, names);
        }
      }
    }
  }
}
