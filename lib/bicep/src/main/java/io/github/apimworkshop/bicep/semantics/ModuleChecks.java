package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares a module declaration with the parameters of its file. */
final class ModuleChecks {
  private final FileModel file;
  private final Typing typing;
  private final ValueChecks values;
  private final ScopeChecks scopes;
  private final Bounds bounds;

  ModuleChecks(FileModel file, Typing typing) {
    this.file = file;
    this.typing = typing;
    this.values = new ValueChecks(file, typing, Severity.ERROR);
    this.bounds = new Bounds(file, typing);
    this.scopes = new ScopeChecks(file);
  }

  void check(Symbol.Module module) {
    if (module.declaration().path() instanceof Expr.Skipped skipped) {
      file.problems().add(skipped.span(), Bcp.BCP090);
    }
    boolean repeatable = BodyChecks.around(file, typing, module.body());
    FileModel target = file.module(module);
    if (target == null || target.hasErrors() || !repeatable) {
      typing.of(module.body().object());
      return;
    }
    Expr params = module.body().value("params");
    if (params != null
        && !(params instanceof Expr.Skipped)
        && !(FileModel.plain(params) instanceof Expr.Obj)) {
      file.problems().add(params.span(), Bcp.BCP183);
    }
    if (Body.isBroken(module.declaration().value())) {
      return;
    }
    values.object(
        module.body().object(), shape(target), module.declaration().name().span(), "module");
    scopes.module(module, target.targetScope());
    if (params != null && FileModel.plain(params) instanceof Expr.Obj given) {
      bounds(given, target);
    }
  }

  private void bounds(Expr.Obj given, FileModel target) {
    for (Expr.ObjectItem item : given.items()) {
      if (item instanceof Expr.Property property
          && property.key().isLiteral()
          && target.symbol(property.key().text()) instanceof Symbol.Param param) {
        Decl.Param declared = param.declaration();
        bounds.check(property.value(), target, declared.type(), declared.decorators());
      }
    }
  }

  private Type.Obj shape(FileModel target) {
    Map<String, Type.Property> params = new LinkedHashMap<>();
    boolean required = false;
    SymbolTypes types = new Typing(target).symbols();
    for (Symbol.Param param : target.symbols(Symbol.Param.class)) {
      Decl.Param declaration = param.declaration();
      Type type = types.parameter(declaration);
      boolean needed = declaration.value() == null && !Type.isNullable(type);
      required |= needed;
      params.put(param.name(), new Type.Property(type, needed, false));
    }
    Map<String, Type.Property> properties = new LinkedHashMap<>();
    properties.put("name", Type.Property.optional(Type.STRING));
    properties.put(
        "params", new Type.Property(new Type.Obj("params", params, null), required, false));
    boolean elsewhere = target.targetScope() != file.targetScope();
    properties.put("scope", new Type.Property(Type.ANY, elsewhere, false));
    properties.put("dependsOn", Type.Property.optional(Type.ARRAY));
    properties.put("outputs", new Type.Property(Type.ANY, false, true));
    properties.put("identity", Type.Property.optional(Type.OBJECT));
    properties.put("extensionConfigs", Type.Property.optional(Type.OBJECT));
    return new Type.Obj("module", properties, null);
  }
}
