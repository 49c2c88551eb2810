package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Decorator;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Identifier;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.syntax.TypeExpr;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that decorators exist, fit what they decorate and have constant arguments. */
final class DecoratorChecks {
  private static final Set<String> TYPED = Set.of("param", "output", "type");
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("allowed", new Rule(Set.of("param"), 1, null)),
          Map.entry("batchSize", new Rule(Set.of("resource", "module"), 1, null)),
          Map.entry(
              "description",
              new Rule(
                  Set.of(
                      "param", "var", "output", "resource", "module", "type", "func", "metadata"),
                  1,
                  null)),
          Map.entry("discriminator", new Rule(TYPED, 1, List.of("object"))),
          Map.entry("export", new Rule(Set.of("type", "var", "func"), 0, null)),
          Map.entry("maxLength", new Rule(TYPED, 1, List.of("array", "string"))),
          Map.entry("maxValue", new Rule(TYPED, 1, List.of("int"))),
          Map.entry("metadata", new Rule(Set.of("param", "output", "type", "func"), 1, null)),
          Map.entry("minLength", new Rule(TYPED, 1, List.of("array", "string"))),
          Map.entry("minValue", new Rule(TYPED, 1, List.of("int"))),
          Map.entry("onlyIfNotExists", new Rule(Set.of("resource"), 0, null)),
          Map.entry("retryOn", new Rule(Set.of("resource"), 2, null)),
          Map.entry("sealed", new Rule(TYPED, 0, List.of("object"))),
          Map.entry("secure", new Rule(TYPED, 0, List.of("object", "string"))),
          Map.entry("waitUntil", new Rule(Set.of("resource"), 2, null)));

  private final FileModel file;
  private final Typing typing;

  DecoratorChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
  }

  /**
   * What a decorator may stand on, how many arguments it takes, and the types it fits (null for
   * all).
   */
  private record Rule(Set<String> targets, int arguments, List<String> types) {}

  void check(Decl decl) {
    List<String> names = decl.decorators().stream().map(Decorators::name).toList();
    for (Decorator decorator : decl.decorators()) {
      check(decorator, decl, names);
    }
    if (decl instanceof Decl.Resource resource) {
      ResourceChecks.nested(resource).forEach(this::check);
    } else if (written(decl) != null) {
      TypeWalk.parts(written(decl), this::members);
    }
  }

  private void members(TypeExpr type) {
    if (type instanceof TypeExpr.Obj object) {
      object.properties().forEach(this::member);
      if (object.additional() != null) {
        member(object.additional());
      }
    } else if (type instanceof TypeExpr.Tuple tuple) {
      tuple.items().forEach(item -> member(item.decorators(), item.type()));
    }
  }

  private void member(TypeExpr.Property property) {
    member(property.decorators(), property.type());
  }

  /** What stands on a member of a type follows the rules of a type declaration. */
  private void member(List<Decorator> decorators, TypeExpr type) {
    if (!decorators.isEmpty()) {
      check(new Decl.Type(type.span(), decorators, new Identifier(type.span(), "", false), type));
    }
  }

  private static TypeExpr written(Decl decl) {
    if (decl instanceof Decl.Param param) {
      return param.type();
    } else if (decl instanceof Decl.Output output) {
      return output.type();
    }
    return decl instanceof Decl.Type type && type.name().valid() ? type.value() : null;
  }

  private void check(Decorator decorator, Decl decl, List<String> names) {
    Expr expr = decorator.expression();
    if (expr instanceof Expr.Skipped) {
      return;
    }
    boolean call =
        expr instanceof Expr.Call
            || (expr instanceof Expr.MethodCall method
                && file.binding(method.base()) instanceof Symbol.Namespace);
    if (!call) {
      notCallable(expr);
      return;
    }
    String name = Decorators.name(decorator);
    Span nameSpan =
        expr instanceof Expr.Call plain
            ? plain.name().span()
            : ((Expr.MethodCall) expr).name().span();
    Rule rule = RULES.get(name);
    if (rule == null) {
      unknown(name, nameSpan);
      return;
    }
    if (decl instanceof Decl.Missing) {
      file.problems().add(decorator.span(), withoutDeclaration(name));
      if (ResourceOptionChecks.isOption(name)) {
        hasArguments(decorator, rule, name);
      }
      return;
    }
    if (name.equals("export") && decl instanceof Decl.Type type && !type.name().valid()) {
      file.problems().add(decorator.span(), Bcp.BCP361);
      return;
    }
    String target = kind(decl);
    if (!rule.targets().contains(target)) {
      misplaced(name, nameSpan, target);
      return;
    }
    if (Collections.frequency(names, name) > 1) {
      file.problems().add(decorator.span(), Bcp.BCP166, name);
    }
    if (!hasArguments(decorator, rule, name)) {
      return;
    }
    if (ResourceOptionChecks.isOption(name)) {
      new ResourceOptionChecks(file, typing).check(name, Decorators.arguments(decorator));
      return;
    }
    new DecoratorArguments(file, typing).check(decorator, name);
    if (name.equals("allowed")) {
      allowed(decorator, decl);
    }
    if (name.equals("allowed")
        && !(written(decl) instanceof TypeExpr.Name)
        && Type.isLiteral(typing.symbols().declared(written(decl)))) {
      file.problems().add(decorator.span(), Bcp.BCP295, name);
    }
    fits(rule, name, decorator.span(), decl);
    batchSize(name, decorator, decl);
  }

  private void notCallable(Expr expr) {
    if (expr instanceof Expr.Member member && !member.name().valid()) {
      return;
    }
    if (expr instanceof Expr.Name name && file.binding(name) == null) {
      String text = name.identifier().name();
      if (RULES.containsKey(text)) {
        file.problems().add(expr.span(), Bcp.BCP063, text);
      } else {
        unknown(text, expr.span());
      }
      return;
    }
    file.problems().add(expr.span(), Bcp.BCP141);
  }

  private void unknown(String name, Span span) {
    if (io.github.apimworkshop.bicep.functions.BuiltIns.exists(name)) {
      file.problems().add(span, Bcp.BCP152, name);
      return;
    }
    String suggestion = Suggestion.closest(name, RULES.keySet());
    if (suggestion == null) {
      file.problems().add(span, Bcp.BCP057, name);
    } else {
      file.problems().add(span, Bcp.BCP082, name, suggestion);
    }
  }

  private static Bcp withoutDeclaration(String name) {
    return switch (name) {
      case "allowed" -> Bcp.BCP147;
      case "batchSize" -> Bcp.BCP153;
      case "onlyIfNotExists", "retryOn", "waitUntil" -> Bcp.BCP149;
      case "description", "export", "metadata" -> Bcp.BCP132;
      default -> TYPED.equals(RULES.get(name).targets()) ? Bcp.BCP292 : Bcp.BCP132;
    };
  }

  private static String kind(Decl decl) {
    if (decl instanceof Decl.Param) {
      return "param";
    } else if (decl instanceof Decl.Var) {
      return "var";
    } else if (decl instanceof Decl.Output) {
      return "output";
    } else if (decl instanceof Decl.Resource) {
      return "resource";
    } else if (decl instanceof Decl.Module) {
      return "module";
    } else if (decl instanceof Decl.Type) {
      return "type";
    } else if (decl instanceof Decl.Func) {
      return "func";
    }
    return decl instanceof Decl.Metadata ? "metadata" : "other";
  }

  private void misplaced(String name, Span span, String target) {
    switch (target) {
      case "param" -> file.problems().add(span, Bcp.BCP125, name);
      case "var" -> file.problems().add(span, Bcp.BCP126, name);
      case "resource" -> file.problems().add(span, Bcp.BCP127, name);
      case "module" -> file.problems().add(span, Bcp.BCP128, name);
      case "output" -> file.problems().add(span, Bcp.BCP129, name);
      case "type" -> file.problems().add(span, Bcp.BCP297, name);
      case "metadata" -> file.problems().add(span, Bcp.BCP269, name);
      default -> file.problems().add(span, Bcp.BCP130);
    }
  }

  private boolean hasArguments(Decorator decorator, Rule rule, String name) {
    List<Expr> arguments = Decorators.arguments(decorator);
    int least = name.equals("retryOn") ? 1 : rule.arguments();
    if (arguments.size() < least || arguments.size() > rule.arguments()) {
      Span span =
          decorator.expression() instanceof Expr.Call call
              ? call.argumentsSpan()
              : ((Expr.MethodCall) decorator.expression()).argumentsSpan();
      String expected =
          least == rule.arguments()
              ? least + (least == 1 ? " argument" : " arguments")
              : least + " to " + rule.arguments() + " arguments";
      file.problems().add(span, Bcp.BCP071, expected, arguments.size());
      return false;
    }
    return true;
  }

  private void allowed(Decorator decorator, Decl decl) {
    List<Expr> arguments = Decorators.arguments(decorator);
    if (arguments.size() != 1 || !(arguments.get(0) instanceof Expr.Array array)) {
      return;
    }
    if (array.items().isEmpty()) {
      file.problems().add(array.span(), Bcp.BCP099, "allowed");
      return;
    }
    Type wanted = Type.nonNull(declaredType(decl));
    if (wanted instanceof Type.Array || wanted instanceof Type.Obj) {
      return;
    }
    for (Expr item : array.items()) {
      Type given = typing.of(item);
      if (!Assignability.fits(given, wanted)) {
        file.problems().add(item.span(), Bcp.BCP034, wanted.name(), given.name());
      }
    }
  }

  private void fits(Rule rule, String name, Span span, Decl decl) {
    if (rule.types() == null) {
      return;
    }
    Type type = declaredType(decl);
    if (type == null || type.equals(Type.ERROR) || type.equals(Type.ANY)) {
      return;
    }
    if (name.equals("discriminator") && type instanceof Type.Union) {
      return;
    }
    Type plain = Type.nonNull(type);
    boolean fits =
        rule.types().stream()
            .anyMatch(
                wanted ->
                    switch (wanted) {
                      case "array" -> Assignability.fits(plain, Type.ARRAY);
                      case "string" -> Assignability.fits(plain, Type.STRING);
                      case "int" -> Assignability.fits(plain, Type.INT);
                      default -> Assignability.fits(plain, Type.OBJECT);
                    });
    if (!fits) {
      file.problems().add(span, Bcp.BCP124, name, String.join(" | ", rule.types()), type.name());
    }
  }

  private Type declaredType(Decl decl) {
    TypeExpr type = decl instanceof Decl.Type alias ? alias.value() : written(decl);
    return type == null ? null : typing.symbols().declared(type);
  }

  private void batchSize(String name, Decorator decorator, Decl decl) {
    if (!name.equals("batchSize")) {
      return;
    }
    Expr value =
        decl instanceof Decl.Resource resource ? resource.value() : ((Decl.Module) decl).value();
    if (!(value instanceof Expr.For)) {
      file.problems().add(decorator.span(), Bcp.BCP155, name);
    }
    List<Expr> arguments = Decorators.arguments(decorator);
    Long size = arguments.isEmpty() ? null : Bounds.number(arguments.get(0));
    if (size != null && size < 1) {
      file.problems().add(arguments.get(0).span(), Bcp.BCP154, 1, size);
    }
  }
}
