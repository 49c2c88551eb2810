package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.apimworkshop.bicep.diagnostics.Bcp;
import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads environment variables and refuses what a parameters file cannot know. */
final class ParametersFunctions extends FileWalk {
  private final FileModel file;
  private final Typing typing;
  private final UnaryOperator<String> environment;

  ParametersFunctions(FileModel file, Typing typing, UnaryOperator<String> environment) {
    super(file);
    this.file = file;
    this.typing = typing;
    this.environment = environment;
  }

  @Override
  protected void visit(Expr expr) {
    String function = FileModel.builtIn(file, expr);
    if ("readEnvironmentVariable".equals(function) && !FileModel.arguments(expr).isEmpty()) {
      variable(expr, FileModel.arguments(expr));
    } else if ("externalInput".equals(function)) {
      file.problems().add(Unsupported.problem(expr.span(), "Function \"externalInput\""));
    } else if ("getSecret".equals(function) && !isAssigned(expr)) {
      file.problems().add(expr.span(), Bcp.BCP351, function);
    } else if (file.binding(expr) instanceof Symbol.Param param && file.isSecret(param)) {
      file.problems().add(expr.span(), Bcp.BCP368, param.name());
    }
    super.visit(expr);
  }

  private boolean isAssigned(Expr secret) {
    return file.symbols(Symbol.Param.class).stream()
        .anyMatch(param -> param.declaration().value() == secret);
  }

  private void variable(Expr call, List<Expr> arguments) {
    if (!(typing.of(arguments.get(0)) instanceof Type.Str name)) {
      file.problems().add(arguments.get(0).span(), Bcp.BCP032);
      return;
    }
    String value = environment.apply(name.value());
    if (value != null) {
      file.bind(call, new LoadedFile(TextNode.valueOf(value)));
    } else if (arguments.size() < 2) {
      file.problems().add(call.span(), Bcp.BCP427, name.value());
    }
  }
}
