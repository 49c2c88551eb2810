package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Collects which resources, modules and variables a declaration names. */
final class Mentions {
  private static final Set<String> WEAK_PROPERTIES = Set.of("id", "name", "type", "apiVersion");
  private static final Set<String> WEAK_PLACES = Set.of("parent", "scope");

  private final FileModel file;
  private final IdentityHashMap<Symbol, Set<Mention>> known = new IdentityHashMap<>();

  Mentions(FileModel file) {
    this.file = file;
  }

  Set<Mention> of(Symbol symbol) {
    return known.computeIfAbsent(symbol, this::find);
  }

  /** The loop of a variable, resource or module, or null. */
  static Expr.For loop(Symbol symbol) {
    if (symbol instanceof Symbol.Var variable) {
      return variable.declaration().value() instanceof Expr.For loop ? loop : null;
    }
    return symbol instanceof Symbol.Resource resource
        ? resource.body().loop()
        : ((Symbol.Module) symbol).body().loop();
  }

  private Set<Mention> find(Symbol symbol) {
    Collector collector = new Collector(loop(symbol));
    if (symbol instanceof Symbol.Var variable) {
      collector.collect(variable.declaration().value(), false);
    } else if (symbol instanceof Symbol.Resource resource) {
      if (resource.container() != null) {
        collector.found.add(new Mention(resource.container(), null, true));
      }
      collector.body(resource.body());
    } else if (symbol instanceof Symbol.Module module) {
      collector.body(module.body());
    }
    return collector.found;
  }

  /** Goes through one declaration. */
  private final class Collector {
    private final Expr.For own;
    private final Set<Mention> found = new LinkedHashSet<>();

    private Collector(Expr.For own) {
      this.own = own;
    }

    private void body(Body body) {
      if (body.loop() != null) {
        collect(body.loop().source(), false);
      }
      if (body.condition() != null) {
        collect(body.condition(), false);
      }
      for (Expr.ObjectItem item : body.object().items()) {
        if (item instanceof Expr.Property property) {
          collect(property.key(), false);
          boolean weak = property.key().isLiteral() && WEAK_PLACES.contains(property.key().text());
          collect(property.value(), weak);
        } else if (item instanceof Expr.SpreadItem spread) {
          collect(spread.value(), false);
        }
      }
    }

    private void collect(Expr expr, boolean weak) {
      ResourceRef resource = file.resource(expr);
      if (resource != null) {
        add(resource.symbol(), resource.index(), weak);
        return;
      }
      ModuleRef module = file.module(expr);
      if (module != null) {
        add(module.symbol(), module.index(), false);
        return;
      }
      if (file.binding(expr) instanceof Symbol.Var variable) {
        add(variable, null, false);
        return;
      }
      if (expr instanceof Expr.Index member
          && file.binding(member.base()) instanceof Symbol.Var variable
          && loop(variable) != null) {
        add(variable, member.index(), false);
        return;
      }
      if (expr instanceof Expr.MethodCall call && file.resource(call.base()) != null) {
        collect(call.base(), true);
        call.arguments().forEach(argument -> collect(argument, false));
        return;
      }
      Step step = Step.of(expr);
      if (step != null && file.resource(step.base()) != null) {
        collect(step.base(), weak || WEAK_PROPERTIES.contains(step.literalKey()));
        if (step.index() != null) {
          collect(step.index(), false);
        }
        return;
      }
      Walk.parts(expr, part -> collect(part, weak));
    }

    private void add(Symbol target, Expr index, boolean weak) {
      boolean choosing = index != null && !hasStrayLocal(index);
      found.add(new Mention(target, choosing ? index : null, weak));
      if (index != null) {
        collect(index, false);
      }
    }

    /** True if the index uses a local that is not one of the declaration's own loop. */
    private boolean hasStrayLocal(Expr expr) {
      if (file.binding(expr) instanceof Symbol.Local local) {
        return !Objects.equals(local.loop(), own);
      }
      boolean[] stray = {false};
      Walk.parts(expr, part -> stray[0] = stray[0] || hasStrayLocal(part));
      return stray[0];
    }
  }
}
