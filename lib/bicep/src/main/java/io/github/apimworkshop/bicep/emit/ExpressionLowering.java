package io.github.apimworkshop.bicep.emit;

import static io.github.apimworkshop.bicep.emit.ArmExpr.call;
import static io.github.apimworkshop.bicep.emit.ArmExpr.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns expressions into functions of the template language. */
final class ExpressionLowering {
  private static final Set<String> SAFE_ACCESSES = Set.of("tryGet", "tryIndexFromEnd");
  private static final Set<String> OTHER_SCOPES =
      Set.of("managementGroup", "resourceGroup", "subscription");

  private final FileLowering context;
  private final FileModel file;
  private final ModuleValues modules;

  ExpressionLowering(FileLowering context) {
    this.context = context;
    this.file = context.file;
    this.modules = new ModuleValues(file);
  }

  ArmExpr lower(Expr expr, Locals locals) {
    if (expr instanceof Expr.Str str) {
      return string(str, locals);
    } else if (expr instanceof Expr.Int number) {
      return ArmExpr.number(number.value());
    } else if (expr instanceof Expr.Bool bool) {
      return call(bool.value() ? "true" : "false");
    } else if (expr instanceof Expr.Null) {
      return call("null");
    } else if (expr instanceof Expr.Array array) {
      return array(array, locals);
    } else if (expr instanceof Expr.Obj object) {
      return object(object, locals);
    } else if (expr instanceof Expr.Unary unary) {
      return Operators.unary(unary, lower(unary.operand(), locals));
    } else if (expr instanceof Expr.Binary binary) {
      return Operators.binary(
          binary.operator(), lower(binary.left(), locals), lower(binary.right(), locals));
    } else if (expr instanceof Expr.Ternary ternary) {
      return call(
          "if",
          lower(ternary.condition(), locals),
          lower(ternary.whenTrue(), locals),
          lower(ternary.whenFalse(), locals));
    } else if (expr instanceof Expr.Paren paren) {
      return lower(paren.inner(), locals);
    } else if (expr instanceof Expr.NonNull nonNull) {
      return lower(nonNull.base(), locals);
    } else if (expr instanceof Expr.Lambda lambda) {
      return lambda(lambda, locals);
    } else if (expr instanceof Expr.Call || expr instanceof Expr.MethodCall) {
      return function(expr, locals);
    } else if (expr instanceof Expr.Member || expr instanceof Expr.Index) {
      return access(expr, locals);
    } else if (expr instanceof Expr.Name || expr instanceof Expr.NestedAccess) {
      return name(expr, locals);
    }
    throw new IllegalStateException("No expression can stand at " + expr.span());
  }

  List<ArmExpr> lowerAll(List<Expr> exprs, Locals locals) {
    return exprs.stream().map(expr -> lower(expr, locals)).toList();
  }

  private ArmExpr string(Expr.Str str, Locals locals) {
    if (str.isLiteral()) {
      return text(str.text());
    }
    StringBuilder format = new StringBuilder();
    List<ArmExpr> arguments = new ArrayList<>();
    for (int i = 0; i < str.pieces().size(); i++) {
      format.append(str.pieces().get(i).replace("{", "{{").replace("}", "}}"));
      if (i < str.holes().size()) {
        format.append('{').append(i).append('}');
        arguments.add(lower(str.holes().get(i), locals));
      }
    }
    arguments.add(0, text(format.toString()));
    return call("format", arguments);
  }

  private ArmExpr array(Expr.Array array, Locals locals) {
    boolean spread = array.items().stream().anyMatch(Expr.Spread.class::isInstance);
    if (!spread) {
      return call("createArray", lowerAll(array.items(), locals));
    }
    List<ArmExpr> chunks = new ArrayList<>();
    List<ArmExpr> run = new ArrayList<>();
    for (Expr item : array.items()) {
      if (item instanceof Expr.Spread found) {
        flush(run, chunks, "createArray");
        chunks.add(lower(found.value(), locals));
      } else {
        run.add(lower(item, locals));
      }
    }
    flush(run, chunks, "createArray");
    return call("flatten", call("createArray", chunks));
  }

  private static void flush(List<ArmExpr> run, List<ArmExpr> chunks, String constructor) {
    if (!run.isEmpty()) {
      chunks.add(call(constructor, run));
      run.clear();
    }
  }

  private ArmExpr object(Expr.Obj object, Locals locals) {
    List<ArmExpr> chunks = new ArrayList<>();
    List<ArmExpr> run = new ArrayList<>();
    boolean spread = false;
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.SpreadItem found) {
        spread = true;
        flush(run, chunks, "createObject");
        chunks.add(lower(found.value(), locals));
      } else if (item instanceof Expr.Property property) {
        run.add(lower(property.key(), locals));
        run.add(lower(property.value(), locals));
      }
    }
    if (!spread) {
      return call("createObject", run);
    }
    flush(run, chunks, "createObject");
    return call("shallowMerge", call("createArray", chunks));
  }

  private ArmExpr lambda(Expr.Lambda lambda, Locals locals) {
    List<ArmExpr> arguments = new ArrayList<>();
    lambda.parameters().forEach(parameter -> arguments.add(text(parameter.name())));
    arguments.add(lower(lambda.body(), locals));
    return call("lambda", arguments);
  }

  private ArmExpr name(Expr expr, Locals locals) {
    Symbol symbol = file.binding(expr);
    if (symbol instanceof Symbol.Param) {
      return call(file.isParameters() ? "variables" : "parameters", text(symbol.name()));
    } else if (symbol instanceof Symbol.Base) {
      return call("variables", text(symbol.name()));
    } else if (symbol instanceof Symbol.Var variable) {
      return context.runtime.isInlined(variable)
          ? lower(variable.declaration().value(), Locals.NONE)
          : call("variables", text(context.imports.name(symbol)));
    } else if (symbol instanceof Symbol.Local local) {
      return local(local, locals);
    } else if (symbol instanceof Symbol.Imported) {
      return call("variables", text(context.imports.name(symbol)));
    } else if (symbol instanceof Symbol.Resource || symbol instanceof Symbol.Module) {
      return context.resources.value(expr, locals);
    }
    throw new IllegalStateException("No value of that name at " + expr.span());
  }

  private static ArmExpr local(Symbol.Local local, Locals locals) {
    ArmExpr replacement = locals.get(local);
    if (replacement != null) {
      return replacement;
    }
    return local.kind() == Symbol.Local.Kind.PARAMETER
        ? call("parameters", text(local.name()))
        : call("lambdaVariables", text(local.name()));
  }

  private ArmExpr function(Expr expr, Locals locals) {
    JsonNode content = file.loaded(expr) == null ? null : file.loaded(expr).value();
    if (content != null) {
      String variable = context.loaded.name(expr);
      return variable == null ? JsonContent.expression(content) : call("variables", text(variable));
    }
    List<Expr> arguments = FileModel.arguments(expr);
    String builtIn = FileModel.builtIn(file, expr);
    if (builtIn != null && isScopeElsewhere(builtIn, arguments)) {
      return call("createObject");
    }
    if (builtIn != null) {
      modules.mark(arguments);
      return builtIn(builtIn, arguments, locals);
    }
    if (expr instanceof Expr.Call call) {
      return call(context.imports.functionName(file.binding(call)), lowerAll(arguments, locals));
    }
    Expr.MethodCall method = (Expr.MethodCall) expr;
    if (file.binding(method.base()) instanceof Symbol.Wildcard wildcard) {
      return call(
          context.imports.functionName(context.imports.member(wildcard, method.name().name())),
          lowerAll(arguments, locals));
    }
    return context.resources.methodCall(method, locals);
  }

  /** A scope other than the own one; as a value it has no form in the template language. */
  static boolean isScopeElsewhere(String function, List<Expr> arguments) {
    return OTHER_SCOPES.contains(function) && !arguments.isEmpty();
  }

  private ArmExpr builtIn(String name, List<Expr> arguments, Locals locals) {
    if (name.equals("any")) {
      return lower(arguments.get(0), locals);
    }
    if (name.equals("readEnvironmentVariable")) {
      return lower(arguments.get(1), locals);
    }
    if (name.equals("nameof")) {
      return text(lastName(arguments.get(0)));
    }
    return call(name, lowerAll(arguments, locals));
  }

  private static String lastName(Expr expr) {
    Expr plain = FileModel.plain(expr);
    if (plain instanceof Expr.Name name) {
      return name.identifier().name();
    } else if (plain instanceof Expr.Member member) {
      return member.name().name();
    } else if (plain instanceof Expr.NestedAccess access) {
      return access.name().name();
    } else if (plain instanceof Expr.Index index
        && index.index() instanceof Expr.Str key
        && key.isLiteral()) {
      return key.text();
    }
    return plain instanceof Expr.Index index ? lastName(index.base()) : "";
  }

  /** Accesses behind a safe one in the same chain become further arguments of its function. */
  private ArmExpr access(Expr expr, Locals locals) {
    ArmExpr known = context.resources.access(expr, locals);
    if (known != null) {
      return known;
    }
    if (expr instanceof Expr.Member member) {
      if (file.binding(member.base()) instanceof Symbol.Wildcard wildcard) {
        return call(
            "variables",
            text(context.imports.name(context.imports.member(wildcard, member.name().name()))));
      }
      Identifier name = member.name();
      ArmExpr base = lower(member.base(), locals);
      ArmExpr value = step(base, member.base(), text(name.name()), member.safe());
      return modules.isOutput(expr) ? valueOf(value, member.safe()) : value;
    }
    Expr.Index index = (Expr.Index) expr;
    ArmExpr base = lower(index.base(), locals);
    ArmExpr key = lower(index.index(), locals);
    if (!index.fromEnd()) {
      ArmExpr value = step(base, index.base(), key, index.safe());
      return modules.isOutput(expr) ? valueOf(value, index.safe()) : value;
    }
    if (index.safe()) {
      return call("tryIndexFromEnd", base, key);
    }
    ArmExpr fromEnd = call("createObject", text("value"), key, text("fromEnd"), call("true"));
    return isSafeChain(base, index.base())
        ? step(base, index.base(), fromEnd, false)
        : call("indexFromEnd", base, key);
  }

  private static ArmExpr valueOf(ArmExpr output, boolean safe) {
    return safe ? call("tryGet", output, text("value")) : output.access("value");
  }

  private ArmExpr step(ArmExpr base, Expr baseExpr, ArmExpr key, boolean safe) {
    if (safe) {
      return call("tryGet", base, key);
    }
    if (isSafeChain(base, baseExpr)) {
      ArmExpr.Call safeAccess = (ArmExpr.Call) base;
      List<ArmExpr> arguments = new ArrayList<>(safeAccess.arguments());
      arguments.add(key);
      return call(safeAccess.name(), arguments);
    }
    return base.access(key);
  }

  private boolean isSafeChain(ArmExpr base, Expr baseExpr) {
    return isChained(baseExpr)
        && base instanceof ArmExpr.Call call
        && call.accesses().isEmpty()
        && SAFE_ACCESSES.contains(call.name());
  }

  /** True if the expression is an access, which neither {@code !} nor {@code any()} hides. */
  private boolean isChained(Expr expr) {
    if (expr instanceof Expr.NonNull nonNull) {
      return isChained(nonNull.base());
    }
    if ("any".equals(FileModel.builtIn(file, expr))) {
      return isChained(FileModel.arguments(expr).get(0));
    }
    return expr instanceof Expr.Member || expr instanceof Expr.Index;
  }

  static String format(int holes, String separator) {
    return java.util.stream.IntStream.range(0, holes)
        .mapToObj(i -> "{" + i + "}")
        .collect(Collectors.joining(separator));
  }
}
