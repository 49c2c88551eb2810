package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.shapes.ResourceShapes;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.KnownObjects;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The types of symbols. */
final class SymbolTypes {
  private final FileModel file;
  private final Typing typing;
  private final DeclaredTypes declared;
  private final IdentityHashMap<Symbol, Type> known = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol, Boolean> open = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol, Boolean> cyclic = new IdentityHashMap<>();
  private final Set<Span> cycles = new HashSet<>();
  private final IdentityHashMap<Type, Set<String>> secureOutputs = new IdentityHashMap<>();

  SymbolTypes(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
    this.declared = new DeclaredTypes(file);
  }

  Type declared(TypeExpr type) {
    return declared.of(type);
  }

  /** True where a cycle was reported, so that nothing more is said of it. */
  boolean isCycle(Span use) {
    return cycles.contains(use);
  }

  /** As above, for any place within the span. */
  boolean isCycleWithin(Span around) {
    return cycles.stream()
        .anyMatch(use -> use.start() >= around.start() && use.end() <= around.end());
  }

  void markCycle(Span use) {
    cycles.add(use);
  }

  /** The names of the secure outputs in the type of a module's {@code outputs}. */
  Set<String> secureOutputs(Type outputs) {
    return secureOutputs.getOrDefault(outputs, Set.of());
  }

  boolean isCyclic(Symbol symbol) {
    return cyclic.containsKey(symbol);
  }

  void markCyclic(Symbol symbol) {
    cyclic.put(symbol, true);
  }

  Type of(Symbol symbol) {
    if (symbol instanceof Symbol.Local local) {
      return local.type() == null ? typing.local(local) : declared.of(local.type());
    }
    Type type = known.get(symbol);
    if (type != null) {
      return type;
    }
    if (open.put(symbol, true) != null) {
      return Type.ERROR;
    }
    type = infer(symbol);
    known.put(symbol, type);
    return type;
  }

  private Type infer(Symbol symbol) {
    if (symbol instanceof Symbol.Param param) {
      return parameter(param.declaration());
    } else if (symbol instanceof Symbol.Var variable) {
      return variable(variable);
    } else if (symbol instanceof Symbol.Resource resource) {
      return resource(resource);
    } else if (symbol instanceof Symbol.Module module) {
      return module(module);
    } else if (symbol instanceof Symbol.Imported imported) {
      return imported(imported.origin(), imported.target());
    } else if (symbol instanceof Symbol.Namespace namespace) {
      return KnownObjects.of(namespace.name(), 0);
    } else if (symbol instanceof Symbol.Base base) {
      return base(base);
    } else if (symbol instanceof Symbol.Broken) {
      return Type.ERROR;
    }
    return Type.ANY;
  }

  /** The type of what another file exports. */
  Type imported(FileModel origin, Symbol target) {
    return target instanceof Symbol.Var && !origin.hasErrors()
        ? new Typing(origin).symbols().of(target)
        : Type.ANY;
  }

  private Type variable(Symbol.Var variable) {
    if (isCyclic(variable)) {
      return Type.ERROR;
    }
    if (variable.declaration().type() != null) {
      return declared.of(variable.declaration().type());
    }
    return typing.of(variable.declaration().value());
  }

  /**
   * The type of a parameter seen from inside: what it may be assigned, narrowed by
   * {@code @allowed}.
   */
  Type parameter(Decl.Param param) {
    Type type = DeclaredTypes.closed(declared.of(param.type()), param.decorators());
    Expr allowed = Decorators.argument(param.decorators(), "allowed");
    if (!(allowed instanceof Expr.Array array) || array.items().isEmpty()) {
      return type;
    }
    List<Type> members = new ArrayList<>();
    for (Expr item : array.items()) {
      boolean text = item instanceof Expr.Str str && str.isLiteral();
      if (text && (type.equals(Type.STRING) || type.equals(Type.ARRAY))) {
        members.add(new Type.Str(((Expr.Str) item).text()));
      } else if (item instanceof Expr.Int number && type.equals(Type.INT)) {
        members.add(new Type.Int(number.value()));
      } else {
        return type;
      }
    }
    Type one = Type.union(members);
    return type.equals(Type.ARRAY) ? new Type.Array(one) : one;
  }

  private Type resource(Symbol.Resource resource) {
    if (!ResourceTypes.isValid(resource)) {
      return Type.ERROR;
    }
    return new Type.Deployed(
        resource.type()
            + "@"
            + resource.apiVersion()
            + (resource.body().loop() == null ? "" : "[]"),
        ResourceShapes.readable(resource.type()),
        resource.body().loop() != null,
        resource.body().condition() != null && !resource.existing());
  }

  /** Values from a vault are not known while compiling. */
  private static Type base(Symbol.Base base) {
    Map<String, Type.Property> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (FileModel file = base.origin(); file != null; file = file.extended()) {
      Typing typing = new Typing(file);
      for (Symbol.Param param : file.symbols(Symbol.Param.class)) {
        if (!file.isSecret(param)) {
          Type type = typing.of(param.declaration().value());
          values.putIfAbsent(param.name(), Type.Property.required(type));
        }
      }
    }
    return new Type.Obj(base.name(), values, null);
  }

  private Type module(Symbol.Module module) {
    FileModel target = file.module(module);
    if (target == null || target.hasErrors()) {
      return Type.ERROR;
    }
    Map<String, Type.Property> outputs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> secure = new HashSet<>();
    DeclaredTypes types = new DeclaredTypes(target);
    for (Symbol.Output output : target.symbols(Symbol.Output.class)) {
      outputs.put(output.name(), Type.Property.required(types.of(output.declaration().type())));
      if (Decorators.has(output.declaration().decorators(), "secure")) {
        secure.add(output.name());
      }
    }
    Map<String, Type.Property> properties = new TreeMap<>();
    Type type = new Type.Obj("outputs", outputs, null);
    secureOutputs.put(type, secure);
    properties.put("name", Type.Property.required(Type.STRING));
    properties.put("outputs", Type.Property.required(type));
    return new Type.Deployed(
        "module",
        new Type.Obj("module", properties, null),
        module.body().loop() != null,
        module.body().condition() != null);
  }
}
