package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.diagnostics.Problem;
import io.github.apimworkshop.bicep.functions.Banned;
import io.github.apimworkshop.bicep.functions.BuiltIns;
import io.github.apimworkshop.bicep.functions.Signature;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.KnownObjects;
import io.github.apimworkshop.bicep.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Function calls: which overload fits, and what it gives. */
final class CallTyping {
  private final FileModel file;
  private final Typing typing;

  CallTyping(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  Type of(Expr expr) {
    if (expr instanceof Expr.Call call) {
      Symbol symbol = file.binding(call);
      if (symbol == null) {
        return loaded(call, builtIn(call.name(), call.arguments(), call.argumentsSpan()));
      }
      return declared(symbol, call.arguments(), call.argumentsSpan());
    }
    Expr.MethodCall call = (Expr.MethodCall) expr;
    Symbol base = file.binding(call.base());
    if (base instanceof Symbol.Namespace namespace) {
      return namespaced(namespace.name(), call);
    }
    if (base instanceof Symbol.Wildcard wildcard) {
      Symbol target = wildcard.origin().symbol(call.name().name());
      if (target instanceof Symbol.Func func) {
        return declared(
            func, new DeclaredTypes(wildcard.origin()), call.arguments(), call.argumentsSpan());
      }
    }
    return method(call);
  }

  private Type namespaced(String namespace, Expr.MethodCall call) {
    String name = call.name().name();
    if (!call.name().valid()) {
      arguments(call.arguments());
      return Type.ERROR;
    }
    boolean unreachable =
        file.isParameters() && namespace.equals("az") && !name.equals("getSecret");
    if (!BuiltIns.exists(namespace, name) || unreachable) {
      Problem banned = namespace.equals("sys") ? Banned.problem(name, call.name().span()) : null;
      if (banned != null) {
        file.problems().add(banned);
        arguments(call.arguments());
        return Type.ERROR;
      }
      String suggestion = unreachable ? null : Suggestion.closest(name, BuiltIns.names(namespace));
      if (suggestion == null) {
        file.problems().add(call.name().span(), Bcp.BCP107, name, namespace);
      } else {
        file.problems().add(call.name().span(), Bcp.BCP108, name, namespace, suggestion);
      }
      arguments(call.arguments());
      return Type.ERROR;
    }
    return loaded(call, builtIn(call.name(), call.arguments(), call.argumentsSpan()));
  }

  private Type method(Expr.MethodCall call) {
    Type base = typing.of(call.base());
    boolean failed = arguments(call.arguments()) || base.equals(Type.ERROR);
    if (failed || !call.name().valid()) {
      return Type.ERROR;
    }
    String name = call.name().name();
    if (base instanceof Type.Deployed && file.resource(call.base()) != null) {
      if (name.startsWith("list")) {
        return Type.ANY;
      }
      if (name.equals("getSecret")) {
        return Type.STRING;
      }
    }
    if (base.equals(Type.ANY)
        || base instanceof Type.Obj
        || base instanceof Type.Deployed
        || base instanceof Type.Scope) {
      file.problems().add(call.name().span(), Bcp.BCP109, base.name(), name);
    } else {
      file.problems().add(call.name().span(), Bcp.BCP067, base.name());
    }
    return Type.ERROR;
  }

  private boolean arguments(List<Expr> arguments) {
    boolean failed = false;
    for (Expr argument : arguments) {
      failed |= typing.of(argument).equals(Type.ERROR);
    }
    return failed;
  }

  private Type declared(Symbol symbol, List<Expr> arguments, Span span) {
    if (symbol instanceof Symbol.Imported imported
        && imported.target() instanceof Symbol.Func func) {
      return declared(func, new DeclaredTypes(imported.origin()), arguments, span);
    }
    if (symbol instanceof Symbol.Func func) {
      return declared(func, new DeclaredTypes(file), arguments, span);
    }
    arguments(arguments);
    return Type.ERROR;
  }

  private Type declared(Symbol.Func func, DeclaredTypes types, List<Expr> arguments, Span span) {
    Decl.Func declaration = func.declaration();
    List<Type> parameters =
        declaration.parameters().stream().map(parameter -> types.of(parameter.type())).toList();
    boolean failed = false;
    for (int i = 0; i < arguments.size(); i++) {
      Type given = typing.of(arguments.get(i));
      if (given.equals(Type.ERROR)) {
        failed = true;
      } else if (i < parameters.size()) {
        Type wanted = parameters.get(i);
        if (!Assignability.fits(given, Type.nullable(wanted))) {
          file.problems().add(arguments.get(i).span(), Bcp.BCP070, given.name(), wanted.name());
          failed = true;
        }
      }
    }
    failed |= !checkCount(parameters, arguments, span);
    return failed ? Type.ERROR : types.of(declaration.result());
  }

  private boolean checkCount(List<Type> parameters, List<Expr> arguments, Span span) {
    int most = parameters.size();
    int least = most;
    while (least > 0 && Type.isNullable(parameters.get(least - 1))) {
      least--;
    }
    if (arguments.size() < least || arguments.size() > most) {
      file.problems().add(span, Bcp.BCP071, expected(least, most, false), arguments.size());
      return false;
    }
    return true;
  }

  private Type builtIn(Identifier name, List<Expr> arguments, Span span) {
    if (file.isMisplaced(name)) {
      arguments(arguments);
      return Type.ERROR;
    }
    List<Signature> all = ScopeFunctions.available(name.name(), file.targetScope());
    List<Signature> fitting =
        all.stream().filter(signature -> signature.takes(arguments.size())).toList();
    if (fitting.isEmpty()) {
      arguments(arguments);
      file.problems().add(span, Bcp.BCP071, expected(all), arguments.size());
      return Type.ERROR;
    }
    boolean failed = false;
    int broken = -1;
    List<Type> given = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Expr argument = arguments.get(i);
      boolean lambda = FileModel.plain(argument) instanceof Expr.Lambda && takesLambda(fitting, i);
      Type type =
          lambda
              ? lambda((Expr.Lambda) FileModel.plain(argument), name.name(), given)
              : typing.of(argument);
      if (type.equals(Type.ERROR) && lambda) {
        broken = broken < 0 ? i : broken;
      } else {
        failed |= type.equals(Type.ERROR);
      }
      given.add(type);
    }
    if (failed || (broken >= 0 && typing.symbols().isCycleWithin(arguments.get(broken).span()))) {
      return Type.ERROR;
    }
    if (broken >= 0) {
      Type wanted = fitting.get(0).parameter(broken);
      Expr.Lambda lambda = (Expr.Lambda) FileModel.plain(arguments.get(broken));
      file.problems()
          .add(arguments.get(broken).span(), Bcp.BCP070, brokenName(lambda), wanted.name());
      return Type.ERROR;
    }
    if (name.name().equals("nameof") && !isNamed(arguments.get(0))) {
      file.problems().add(arguments.get(0).span(), Bcp.BCP408, name.name());
      return Type.ERROR;
    }
    if (Overloads.isAmbiguous(fitting, given)) {
      return Type.ANY;
    }
    Signature chosen = new Overloads(file).choose(fitting, given, arguments);
    return chosen == null ? Type.ERROR : result(name.name(), chosen, given);
  }

  /** What a load function read says more than what it may give. */
  private Type loaded(Expr call, Type result) {
    LoadedFile file = this.file.loaded(call);
    return file == null || result.equals(Type.ERROR) ? result : JsonValueTypes.of(file.value());
  }

  private static boolean isNamed(Expr expr) {
    return expr instanceof Expr.Name
        || expr instanceof Expr.Member
        || expr instanceof Expr.NestedAccess
        || (expr instanceof Expr.Index index
            && index.index() instanceof Expr.Str name
            && name.isLiteral());
  }

  private static boolean takesLambda(List<Signature> signatures, int position) {
    return signatures.get(0).parameter(position) instanceof Type.Lambda;
  }

  private Type lambda(Expr.Lambda lambda, String function, List<Type> before) {
    Type item = before.isEmpty() ? Type.ANY : Typing.item(Type.nonNull(before.get(0)));
    List<Symbol.Local> locals = file.locals(lambda);
    for (int i = 0; i < locals.size(); i++) {
      boolean accumulator = function.equals("reduce") && i == 0;
      boolean position = i == positionOfIndex(function);
      Type type = accumulator || function.equals("mapValues") ? Type.ANY : item;
      typing.declare(locals.get(i), position ? Type.INT : type);
    }
    int mark = file.problems().mark();
    Type body = typing.of(lambda.body());
    if (body.equals(Type.ERROR) && file.isParameters()) {
      file.problems().forgetSince(mark);
    }
    int count = lambda.parameters().size();
    return body.equals(Type.ERROR) ? body : new Type.Lambda(count, count, body);
  }

  /** The spelling of a lambda whose body is wrong. */
  private String brokenName(Expr.Lambda lambda) {
    List<String> parameters = new ArrayList<>();
    for (Symbol.Local local : file.locals(lambda)) {
      Type type = typing.local(local);
      parameters.add(type instanceof Type.Union ? "(" + type.name() + ")" : type.name());
    }
    return parameters.size() == 1
        ? parameters.get(0) + " => error"
        : "(" + String.join(", ", parameters) + ") => error";
  }

  /** Which parameter of a lambda is given the position of the item, or -1. */
  private static int positionOfIndex(String function) {
    return switch (function) {
      case "map", "filter" -> 1;
      case "reduce" -> 2;
      default -> -1;
    };
  }

  private Type result(String function, Signature chosen, List<Type> given) {
    if (function.equals("any") || function.equals("json")) {
      return Type.ANY;
    }
    if (function.equals("deployment")) {
      return KnownObjects.deployment(file.targetScope() != TargetScope.RESOURCE_GROUP);
    }
    if (ScopeFunctions.isScope(function) || function.equals("environment")) {
      return KnownObjects.of(function, given.size());
    }
    if ((function.equals("map") || function.equals("filter")) && given.size() == 2) {
      return function.equals("filter")
          ? new Type.Array(Typing.item(Type.nonNull(given.get(0))))
          : new Type.Array(
              given.get(1) instanceof Type.Lambda lambda
                  ? Type.widened(lambda.result())
                  : Type.ANY);
    }
    return chosen.result();
  }

  private static String expected(List<Signature> signatures) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    boolean open = false;
    for (Signature signature : signatures) {
      least = Math.min(least, signature.least());
      most = Math.max(most, signature.parameters().size());
      open |= signature.repeating();
    }
    return expected(least, most, open);
  }

  private static String expected(int least, int most, boolean open) {
    if (open) {
      return "at least " + least + (least == 1 ? " argument" : " arguments");
    }
    return least == most
        ? least + (least == 1 ? " argument" : " arguments")
        : least + " to " + most + " arguments";
  }
}
