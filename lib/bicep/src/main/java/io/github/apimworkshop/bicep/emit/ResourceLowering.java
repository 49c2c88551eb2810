package io.github.apimworkshop.bicep.emit;

import static io.github.apimworkshop.bicep.emit.ArmExpr.call;
import static io.github.apimworkshop.bicep.emit.ArmExpr.text;

import io.github.apimworkshop.bicep.semantics.Body;
import io.github.apimworkshop.bicep.semantics.FileModel;
import io.github.apimworkshop.bicep.semantics.ModuleRef;
import io.github.apimworkshop.bicep.semantics.ResourceRef;
import io.github.apimworkshop.bicep.semantics.Symbol;
import io.github.apimworkshop.bicep.syntax.Decorators;
import io.github.apimworkshop.bicep.syntax.Expr;
import java.util.ArrayList;
import java.util.List;

/** Names, ids and run-time state of resources and modules as expressions. */
final class ResourceLowering {
  static final String DEPLOYMENTS = "Microsoft.Resources/deployments";
  static final String DEPLOYMENTS_VERSION = "2025-04-01";

  private final FileLowering context;
  private final FileModel file;
  private final Scopes scopes;

  ResourceLowering(FileLowering context) {
    this.context = context;
    this.file = context.file;
    this.scopes = new Scopes(context);
  }

  Scopes scopes() {
    return scopes;
  }

  /** The locals inside a body whose loop runs at {@code index}. */
  Locals at(Expr.For loop, ArmExpr index, Locals outer) {
    if (loop == null || index == null) {
      return outer;
    }
    Locals inside = Loops.positioned(outer, index);
    for (Symbol.Local local : file.locals(loop)) {
      boolean item = local.kind() == Symbol.Local.Kind.ITEM;
      inside =
          inside.with(
              local,
              item ? context.expressions.lower(loop.source(), Locals.NONE).access(index) : index);
    }
    return inside;
  }

  Locals inside(ResourceRef ref, Locals locals) {
    return ref.index() == null
        ? locals
        : at(
            ref.symbol().body().loop(),
            context.expressions.lower(ref.index(), locals),
            Locals.NONE);
  }

  private Locals inside(ModuleRef ref, Locals locals) {
    return ref.index() == null
        ? locals
        : at(
            ref.symbol().body().loop(),
            context.expressions.lower(ref.index(), locals),
            Locals.NONE);
  }

  /** The name as written. */
  ArmExpr name(Symbol.Resource resource, Locals inside) {
    Expr name = resource.body().value("name");
    return name == null ? text("") : context.expressions.lower(name, inside);
  }

  /** The name with those of all ancestors, whose outermost may itself be of several segments. */
  ArmExpr fullName(Symbol.Resource resource, Locals inside) {
    if (file.parent(resource) == null) {
      return name(resource, inside);
    }
    List<ArmExpr> parts = segments(resource, inside);
    parts.add(0, text(ExpressionLowering.format(parts.size(), "/")));
    return call("format", parts);
  }

  private List<ArmExpr> segments(Symbol.Resource resource, Locals inside) {
    ResourceRef parent = file.parent(resource);
    if (parent != null) {
      List<ArmExpr> segments = segments(parent.symbol(), inside(parent, inside));
      segments.add(name(resource, inside));
      return segments;
    }
    long count = resource.type().chars().filter(c -> c == '/').count();
    ArmExpr name = name(resource, inside);
    if (count <= 1) {
      return new ArrayList<>(List.of(name));
    }
    List<ArmExpr> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      segments.add(call("split", name, text("/")).access(new ArmExpr.Int(i)));
    }
    return segments;
  }

  /** The scope of the resource, which is that of its root ancestor. */
  DeploymentScope scope(Symbol.Resource resource, Locals inside) {
    ResourceRef parent = file.parent(resource);
    return parent == null
        ? scopes.read(resource.body().value("scope"), inside)
        : scope(parent.symbol(), inside(parent, inside));
  }

  ArmExpr id(ResourceRef ref, Locals locals) {
    return ownId(ref.symbol(), inside(ref, locals));
  }

  ArmExpr ownId(Symbol.Resource resource, Locals inside) {
    return scopes.id(scope(resource, inside), resource.type(), segments(resource, inside));
  }

  ArmExpr moduleName(Symbol.Module module, Locals inside) {
    Expr name = module.body().value("name");
    return name == null
        ? ModuleEmitter.generatedName(module, inside)
        : context.expressions.lower(name, inside);
  }

  ArmExpr ownId(Symbol.Module module, Locals inside) {
    DeploymentScope scope = scopes.read(module.body().value("scope"), inside);
    return scopes.id(scope, DEPLOYMENTS, List.of(moduleName(module, inside)));
  }

  /** The conditions of the resource and of all it is nested in, or null. */
  ArmExpr condition(Symbol.Resource resource, Locals inside) {
    Expr own = resource.body().condition();
    ArmExpr condition = own == null ? null : context.expressions.lower(own, inside);
    ArmExpr outer = resource.container() == null ? null : condition(resource.container(), inside);
    if (outer == null || condition == null) {
      return outer == null ? condition : outer;
    }
    return call("and", outer, condition);
  }

  private boolean usesSymbol(Symbol.Resource resource) {
    return context.symbolic && !context.runtime.isInlined(resource);
  }

  private ArmExpr member(String symbolicName, Expr index, Locals locals) {
    return index == null
        ? text(symbolicName)
        : call("format", text(symbolicName + "[{0}]"), context.expressions.lower(index, locals));
  }

  private ArmExpr handle(ResourceRef ref, Locals locals) {
    return usesSymbol(ref.symbol())
        ? member(ref.symbol().symbolicName(), ref.index(), locals)
        : id(ref, locals);
  }

  private ArmExpr state(ResourceRef ref, boolean full, Locals locals) {
    if (ref.isCollection()) {
      return full
          ? call("references", text(ref.symbol().symbolicName()), text("full"))
          : call("references", text(ref.symbol().symbolicName()));
    }
    ArmExpr version = text(ref.symbol().apiVersion());
    if (full) {
      return call("reference", handle(ref, locals), version, text("full"));
    }
    return usesSymbol(ref.symbol())
        ? call("reference", handle(ref, locals))
        : call("reference", handle(ref, locals), version);
  }

  private ArmExpr state(ModuleRef ref, Locals locals) {
    Symbol.Module module = ref.symbol();
    if (ref.isCollection()) {
      return call("references", text(module.name()));
    }
    return context.symbolic
        ? call("reference", member(module.name(), ref.index(), locals))
        : call("reference", ownId(module, inside(ref, locals)), text(DEPLOYMENTS_VERSION));
  }

  /** A whole resource or module as a value. */
  ArmExpr value(Expr expr, Locals locals) {
    ResourceRef resource = file.resource(expr);
    if (resource != null) {
      return state(resource, true, locals);
    }
    return state(file.module(expr), locals);
  }

  /** {@code svc.listKeys()} and the like. */
  ArmExpr methodCall(Expr.MethodCall method, Locals locals) {
    ResourceRef ref = file.resource(method.base());
    List<ArmExpr> arguments = new ArrayList<>();
    arguments.add(handle(ref, locals));
    if (method.arguments().isEmpty()) {
      arguments.add(text(ref.symbol().apiVersion()));
    }
    arguments.addAll(context.expressions.lowerAll(method.arguments(), locals));
    return call(method.name().name(), arguments);
  }

  /** An access to a resource, a module or a module's output; null if the expression is none. */
  ArmExpr access(Expr expr, Locals locals) {
    if (file.resource(expr) != null || file.module(expr) != null) {
      return value(expr, locals);
    }
    Step step = Step.of(expr);
    if (step == null) {
      return null;
    }
    ResourceRef resource = file.resource(step.base());
    if (resource != null && !resource.isCollection()) {
      return property(resource, step, locals);
    }
    ModuleRef module = file.module(step.base());
    if (module != null && !module.isCollection()) {
      return property(module, step, locals);
    }
    Step outputs = Step.of(step.base());
    if (outputs != null && "outputs".equals(outputs.literalKey())) {
      ModuleRef source = file.module(outputs.base());
      if (source != null && !source.isCollection()) {
        return output(source, step, outputs, locals);
      }
    }
    return null;
  }

  private ArmExpr property(ResourceRef ref, Step step, Locals locals) {
    String key = step.literalKey();
    if (key == null) {
      ArmExpr index = step.key(context, locals);
      ArmExpr state = state(ref, true, locals);
      return step.safe() ? call("tryGet", state, index) : state.access(index);
    }
    Locals inside = inside(ref, locals);
    ArmExpr condition = step.safe() ? condition(ref.symbol(), inside) : null;
    return switch (key) {
      case "id" -> guard(condition, id(ref, locals));
      case "name" -> guard(condition, name(ref.symbol(), inside));
      case "type" -> text(ref.symbol().type());
      case "apiVersion" -> text(ref.symbol().apiVersion());
      default -> {
        boolean full = step.safe() || !key.equals("properties");
        ArmExpr state = state(ref, full, locals);
        if (step.safe()) {
          yield call("tryGet", guard(condition, state), text(key));
        }
        yield full ? state.access(key) : state;
      }
    };
  }

  private ArmExpr property(ModuleRef ref, Step step, Locals locals) {
    ArmExpr condition = step.safe() ? condition(ref, locals) : null;
    if ("name".equals(step.literalKey())) {
      return guard(condition, moduleName(ref.symbol(), inside(ref, locals)));
    }
    FileModel target = file.module(ref.symbol());
    if ("outputs".equals(step.literalKey())
        && target != null
        && CodeGenerator.hasSecureOutput(target)) {
      return guard(condition, secureOutputs(ref, locals));
    }
    ArmExpr key = step.key(context, locals);
    ArmExpr state = guard(condition, state(ref, locals));
    return step.safe() ? call("tryGet", state, key) : state.access(key);
  }

  private ArmExpr condition(ModuleRef ref, Locals locals) {
    Body body = ref.symbol().body();
    return body.condition() == null
        ? null
        : context.expressions.lower(body.condition(), inside(ref, locals));
  }

  private ArmExpr secureOutputs(ModuleRef ref, Locals locals) {
    return call(
        "listOutputsWithSecureValues",
        member(ref.symbol().name(), ref.index(), locals),
        text(DEPLOYMENTS_VERSION));
  }

  private ArmExpr guardedState(ModuleRef ref, Locals locals) {
    return guard(condition(ref, locals), state(ref, locals));
  }

  private static ArmExpr guard(ArmExpr condition, ArmExpr state) {
    return condition == null ? state : call("if", condition, state, call("null"));
  }

  private ArmExpr output(ModuleRef ref, Step output, Step outputs, Locals locals) {
    if (isSecure(ref, output.literalKey())) {
      ArmExpr condition = outputs.safe() ? condition(ref, locals) : null;
      ArmExpr values = guard(condition, secureOutputs(ref, locals));
      ArmExpr key = output.key(context, locals);
      return output.safe() || condition != null ? call("tryGet", values, key) : values.access(key);
    }
    ArmExpr all =
        outputs.safe()
            ? call("tryGet", guardedState(ref, locals), text("outputs"))
            : state(ref, locals).access("outputs");
    ArmExpr key = output.key(context, locals);
    if (output.safe()) {
      return call("tryGet", call("tryGet", all, key), text("value"));
    }
    return outputs.safe()
        ? call("tryGet", guardedState(ref, locals), text("outputs"), key, text("value"))
        : all.access(key).access("value");
  }

  private boolean isSecure(ModuleRef ref, String output) {
    FileModel target = file.module(ref.symbol());
    return target != null
        && target.symbols(Symbol.Output.class).stream()
            .anyMatch(
                candidate ->
                    candidate.name().equals(output)
                        && Decorators.has(candidate.declaration().decorators(), "secure"));
  }

  /** The entry's dependency on a resource or one member of a collection. */
  ArmExpr symbolicMember(String symbolicName, ArmExpr index) {
    return index == null ? text(symbolicName) : call("format", text(symbolicName + "[{0}]"), index);
  }
}
