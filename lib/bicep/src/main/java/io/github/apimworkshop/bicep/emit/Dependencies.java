package io.github.apimworkshop.bicep.emit;

import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what each entry has to wait for. */
final class Dependencies {
  private static final Set<String> WEAK = Set.of("id", "name", "type", "apiVersion");

  private final FileLowering context;
  private final FileModel file;
  private final IdentityHashMap<Symbol, List<Mention>> ofSymbol = new IdentityHashMap<>();

  Dependencies(FileLowering context) {
    this.context = context;
    this.file = context.file;
  }

  /** A resource or module that is waited for; index null means all of it. */
  private record Mention(Symbol target, Expr index, Locals locals) {}

  List<ArmExpr> of(Symbol.Resource resource, Locals inside) {
    return entries(mentions(resource), resource.body().loop(), inside);
  }

  List<ArmExpr> of(Symbol.Module module, Locals inside) {
    return entries(mentions(module), module.body().loop(), inside);
  }

  private List<ArmExpr> entries(List<Mention> mentions, Expr.For loop, Locals inside) {
    IdentityHashMap<Symbol, List<Mention>> groups = new IdentityHashMap<>();
    List<Symbol> targets = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!groups.containsKey(mention.target())) {
        targets.add(mention.target());
      }
      groups.computeIfAbsent(mention.target(), key -> new ArrayList<>()).add(mention);
    }
    targets.sort(Comparator.comparing(Symbol::name, Dependencies::compareNames));
    List<ArmExpr> entries = new ArrayList<>();
    for (Symbol target : targets) {
      List<Mention> group = groups.get(target);
      boolean whole =
          group.stream().anyMatch(mention -> mention.index() == null || strayLocal(mention, loop));
      if (whole) {
        entries.add(wholeEntry(target, inside));
      } else {
        group.forEach(mention -> entries.add(memberEntry(mention, inside)));
      }
    }
    return entries;
  }

  /** Underscore, digits, letters; the case decides last, small letters first. */
  private static int compareNames(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      int difference = rank(a.charAt(i)) - rank(b.charAt(i));
      if (difference != 0) {
        return difference;
      }
    }
    return a.length() == b.length() ? b.compareTo(a) : a.length() - b.length();
  }

  private static int rank(char c) {
    return c == '_' ? 0 : Character.toLowerCase(c);
  }

  private static String symbolicName(Symbol symbol) {
    return symbol instanceof Symbol.Resource resource ? resource.symbolicName() : symbol.name();
  }

  private static Body body(Symbol symbol) {
    return symbol instanceof Symbol.Resource resource
        ? resource.body()
        : ((Symbol.Module) symbol).body();
  }

  private ArmExpr wholeEntry(Symbol target, Locals inside) {
    if (context.symbolic) {
      return ArmExpr.text(symbolicName(target));
    }
    if (body(target).loop() != null) {
      return ArmExpr.text(target.name());
    }
    return target instanceof Symbol.Resource resource
        ? context.resources.ownId(resource, inside)
        : context.resources.ownId((Symbol.Module) target, inside);
  }

  private ArmExpr memberEntry(Mention mention, Locals inside) {
    Locals locals = mention.locals() == null ? inside : mention.locals();
    ArmExpr index = context.expressions.lower(mention.index(), locals);
    if (context.symbolic) {
      return context.resources.symbolicMember(symbolicName(mention.target()), index);
    }
    Locals at = context.resources.at(body(mention.target()).loop(), index, Locals.NONE);
    return mention.target() instanceof Symbol.Resource resource
        ? context.resources.ownId(resource, at)
        : context.resources.ownId((Symbol.Module) mention.target(), at);
  }

  /** True if the index uses a local that is not one of the entry's own loop. */
  private boolean strayLocal(Mention mention, Expr.For loop) {
    if (mention.locals() != null) {
      return false;
    }
    boolean[] stray = {false};
    strayLocal(mention.index(), loop, stray);
    return stray[0];
  }

  private void strayLocal(Expr expr, Expr.For loop, boolean[] stray) {
    if (expr instanceof Expr.Name name
        && file.binding(name) instanceof Symbol.Local local
        && !Objects.equals(local.loop(), loop)) {
      stray[0] = true;
    }
    Walk.parts(expr, part -> strayLocal(part, loop, stray));
  }

  private List<Mention> mentions(Symbol symbol) {
    List<Mention> known = ofSymbol.get(symbol);
    if (known != null) {
      return known;
    }
    ofSymbol.put(symbol, List.of());
    List<Mention> found = new ArrayList<>();
    if (symbol instanceof Symbol.Var variable) {
      collect(variable.declaration().value(), found);
    } else if (symbol instanceof Symbol.Resource resource) {
      if (resource.container() != null) {
        target(new ResourceRef(resource.container(), null), true, found);
        containerLoops(resource, found);
      }
      body(resource.body(), found);
    } else if (symbol instanceof Symbol.Module module) {
      body(module.body(), found);
    }
    ofSymbol.put(symbol, found);
    return found;
  }

  private void containerLoops(Symbol.Resource resource, List<Mention> found) {
    for (Symbol.Resource outer = resource.container(); outer != null; outer = outer.container()) {
      if (outer.body().condition() != null) {
        collect(outer.body().condition(), found);
      }
    }
  }

  private void body(Body body, List<Mention> found) {
    if (body.loop() != null) {
      collect(body.loop().source(), found);
    }
    if (body.condition() != null) {
      collect(body.condition(), found);
    }
    for (Expr.ObjectItem item : body.object().items()) {
      if (item instanceof Expr.Property property) {
        collect(property.key(), found);
        boolean weak =
            property.key().isLiteral()
                && (property.key().text().equals("parent")
                    || property.key().text().equals("scope"));
        collect(property.value(), weak, found);
      } else if (item instanceof Expr.SpreadItem spread) {
        collect(spread.value(), false, found);
      }
    }
  }

  private void collect(Expr expr, List<Mention> found) {
    collect(expr, false, found);
  }

  private void collect(Expr expr, boolean weak, List<Mention> found) {
    if (expr == null) {
      return;
    }
    ResourceRef resource = file.resource(expr);
    if (resource != null) {
      target(resource, weak, found);
      collect(resource.index(), false, found);
      return;
    }
    ModuleRef module = file.module(expr);
    if (module != null) {
      add(new Mention(module.symbol(), module.index(), null), found);
      collect(module.index(), false, found);
      return;
    }
    if (expr instanceof Expr.Name name && file.binding(name) instanceof Symbol.Var variable) {
      mentions(variable).forEach(mention -> add(mention, found));
      return;
    }
    if (expr instanceof Expr.Member member && file.resource(member.base()) != null) {
      collect(member.base(), !member.safe() && WEAK.contains(member.name().name()), found);
      return;
    }
    if (expr instanceof Expr.MethodCall call && file.resource(call.base()) != null) {
      collect(call.base(), true, found);
      call.arguments().forEach(argument -> collect(argument, false, found));
      return;
    }
    Walk.parts(expr, part -> collect(part, false, found));
  }

  /** The same place in the source counts once, however many variables lead to it. */
  private static void add(Mention mention, List<Mention> found) {
    for (Mention known : found) {
      if (known.target().equals(mention.target())
          && Objects.equals(known.index(), mention.index())) {
        return;
      }
    }
    found.add(mention);
  }

  private void target(ResourceRef ref, boolean weak, List<Mention> found) {
    Symbol.Resource resource = ref.symbol();
    boolean skipped =
        resource.existing() && (!context.symbolic || weak || context.runtime.isInlined(resource));
    if (skipped) {
      mentions(resource).forEach(mention -> add(mention, found));
    } else {
      add(new Mention(resource, ref.index(), null), found);
    }
  }
}
