package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.handler.DocumentCompiler;

/** Reads, validates and compiles policy documents. Stateless and thread-safe. */
public final class PolicyCompiler {

  /**
   * Compiles one document. Fragments it includes are compiled with it; a {@link
   * PolicyScope#FRAGMENT} document is only checked and yields no steps. All faults found are in the
   * exception.
   */
  public CompiledPolicy compile(
      String text, PolicyFormat format, PolicyScope scope, PolicyEnvironment environment)
      throws PolicyValidationException {
    DocumentCompiler.Result result = DocumentCompiler.compile(text, format, scope, environment);
    if (!result.diagnostics().isEmpty()) {
      throw new PolicyValidationException(result.diagnostics());
    }
    return new CompiledPolicy(
        scope, result.sections(), result.readsResponseBody(), result.warnings());
  }
}
