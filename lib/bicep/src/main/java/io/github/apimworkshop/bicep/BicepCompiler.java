package io.github.apimworkshop.bicep;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compiles Bicep files to ARM templates. Immutable; one instance may serve several threads. */
public final class BicepCompiler {
  private final SourceFiles files;
  private final UnaryOperator<String> environment;

  /** A compiler whose parameter files see the environment of this process. */
  public BicepCompiler(SourceFiles files) {
    this(files, System::getenv);
  }

  /** {@code environment} gives the value of a variable, or null where it is not set. */
  public BicepCompiler(SourceFiles files, UnaryOperator<String> environment) {
    this.files = files;
    this.environment = environment;
  }

  /** Compiles a {@code .bicep} file with all its modules. Never throws for bad input. */
  public Compilation compile(Path entry) {
    return new CompilationRun(files, environment).compile(entry);
  }

  /**
   * Compiles a {@code .bicepparam} file to a deployment parameters document; {@code evaluator}
   * computes its values. Never throws for bad input.
   */
  public Compilation compileParameters(Path bicepparam, TemplateEvaluator evaluator) {
    return compileParameters(bicepparam, evaluator, Map.of());
  }

  /** As above, with {@code overrides} in place of the values that the file assigns, or added. */
  public Compilation compileParameters(
      Path bicepparam, TemplateEvaluator evaluator, Map<String, JsonNode> overrides) {
    SourceFiles sources =
        overrides.isEmpty() ? files : new OverriddenParameters(files, bicepparam, overrides);
    return new CompilationRun(sources, environment).compileParameters(bicepparam, evaluator);
  }
}
