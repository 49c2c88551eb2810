package io.github.apimworkshop.bicep.semantics;

import io.github.apimworkshop.bicep.Severity;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Decl;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.syntax.Span;
import io.github.apimworkshop.bicep.types.Assignability;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;

/** Checks the declarations of a bound file one by one. */
final class FileChecks {
  private static final int LONGEST_IDENTIFIER = 255;
  private static final Type TARGET_SCOPE =
      Type.union(
          List.of(
              new Type.Str("managementGroup"),
              new Type.Str("resourceGroup"),
              new Type.Str("subscription"),
              new Type.Str("tenant")));

  private final FileModel file;
  private final Typing typing;
  private final ValueChecks values;
  private final ResourceChecks resources;
  private final ModuleChecks modules;
  private final Bounds bounds;

  FileChecks(FileModel file) {
    this.file = file;
    this.typing = new Typing(file);
    this.values = new ValueChecks(file, typing, Severity.ERROR);
    this.resources = new ResourceChecks(file, typing);
    this.bounds = new Bounds(file, typing);
    this.modules = new ModuleChecks(file, typing);
  }

  void run() {
    new FunctionPlaces(file).report();
    new Cycles(file, typing).report();
    DecoratorChecks decorators = new DecoratorChecks(file, typing);
    TypeChecks types = new TypeChecks(file, typing);
    for (Decl decl : file.tree().declarations()) {
      declaration(decl);
      types.check(decl);
      decorators.check(decl);
    }
    new TypeAccessChecks(file, typing).report();
    new SameNames(file, typing).report();
    new CaseClashes(file).report();
    new ExportChecks(file).report();
    new LoopPlaces(file).run();
    new LambdaPlaces(file).run();
    new SpreadPlaces(file).run();
    new SecureOutputPlaces(file, typing).report();
    new DeployTime(file, typing.symbols()).report();
    new Linter(file).report();
  }

  private void declaration(Decl decl) {
    if (decl instanceof Decl.Named named && named.name().name().length() > LONGEST_IDENTIFIER) {
      file.problems().add(named.name().span(), Bcp.BCP024, LONGEST_IDENTIFIER);
    }
    if (decl instanceof Decl.TargetScope target) {
      targetScope(target);
    } else if (decl instanceof Decl.Metadata metadata) {
      metadata(metadata);
    } else if (decl instanceof Decl.Param param) {
      parameter(param);
    } else if (decl instanceof Decl.Var variable) {
      variable(variable);
    } else if (decl instanceof Decl.Output output) {
      output(output);
    } else if (decl instanceof Decl.Func func) {
      values.check(func.body(), typing.symbols().declared(func.result()));
    } else if (decl instanceof Decl.Resource resource) {
      resources.check((Symbol.Resource) file.declared(resource));
    } else if (decl instanceof Decl.Module module) {
      modules.check((Symbol.Module) file.declared(module));
    } else if (decl instanceof Decl.Assert assertion) {
      file.problems().add(assertion.span(), Bcp.BCP349);
    } else if (decl instanceof Decl.Extension extension) {
      file.problems().add(extension.specification().span(), Bcp.BCP204, text(extension));
    }
  }

  private void metadata(Decl.Metadata metadata) {
    typing.of(metadata.value());
    String name = metadata.name().name();
    if (metadata.name().valid() && name.startsWith("_")) {
      file.problems().add(metadata.name().span(), Bcp.BCP268, name);
    }
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        if (expr instanceof Expr.Name && file.binding(expr) != null) {
          file.problems().add(expr.span(), Bcp.BCP032);
        }
        super.visit(expr);
      }
    }.visit(metadata.value());
  }

  private String text(Decl.Extension extension) {
    Span span = extension.specification().span();
    return file.tree().source().text().substring(span.start(), span.end()).replace("'", "");
  }

  private void targetScope(Decl.TargetScope target) {
    long targets =
        file.tree().declarations().stream().filter(Decl.TargetScope.class::isInstance).count();
    if (targets > 1) {
      file.problems().add(new Span(target.span().start(), target.span().start() + 11), Bcp.BCP112);
    }
    values.check(target.value(), TARGET_SCOPE);
  }

  private void parameter(Decl.Param param) {
    Type type = typing.symbols().parameter(param);
    Expr value = param.value();
    if (value == null) {
      return;
    }
    if (Type.isNullable(typing.symbols().declared(param.type()))) {
      file.problems().add(value.span(), Bcp.BCP326);
    }
    values.check(value, type, param, "param");
    bounds.check(value, file, param.type(), param.decorators());
    onlyParameters(value);
  }

  private void onlyParameters(Expr value) {
    new ExprWalk() {
      @Override
      void visit(Expr expr) {
        Symbol symbol = file.binding(expr);
        if (expr instanceof Expr.Name
            && (symbol instanceof Symbol.Var
                || symbol instanceof Symbol.Resource
                || symbol instanceof Symbol.Module)) {
          file.problems().add(expr.span(), Bcp.BCP072);
        }
        super.visit(expr);
      }
    }.visit(value);
  }

  private void variable(Decl.Var variable) {
    if (variable.type() == null) {
      typing.of(variable.value());
    } else if (variable.value() instanceof Expr.For loop) {
      Type wanted = typing.symbols().declared(variable.type());
      loop(loop, wanted);
    } else {
      Type wanted = typing.symbols().declared(variable.type());
      values.check(variable.value(), wanted, variable, "var");
    }
  }

  private void output(Decl.Output output) {
    Type wanted = typing.symbols().declared(output.type());
    if (output.value() instanceof Expr.For loop) {
      loop(loop, wanted);
    } else {
      values.check(output.value(), wanted, output, "output");
      bounds.check(output.value(), file, output.type(), output.decorators());
    }
  }

  private void loop(Expr.For loop, Type wanted) {
    Type given = typing.of(loop);
    if (given.equals(Type.ERROR)) {
      return;
    }
    if (!Assignability.fits(Type.ARRAY, wanted)) {
      file.problems().add(loop.span(), Bcp.BCP033, wanted.name(), given.name());
    } else if (wanted instanceof Type.Array array) {
      values.check(loop.body(), array.item());
    }
  }
}
