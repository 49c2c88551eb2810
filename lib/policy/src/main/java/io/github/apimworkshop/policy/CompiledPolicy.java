package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.pipeline.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A policy document that passed validation. Immutable and thread-safe; made once and run for every
 * request.
 */
public final class CompiledPolicy {
  private final PolicyScope scope;
  private final Map<PolicySection, List<Step>> sections;

  private final boolean readsResponseBody;
  private final List<PolicyDiagnostic> warnings;

  CompiledPolicy(
      PolicyScope scope,
      Map<PolicySection, List<Step>> sections,
      boolean readsResponseBody,
      List<PolicyDiagnostic> warnings) {
    this.scope = scope;
    this.warnings = List.copyOf(warnings);
    this.readsResponseBody = readsResponseBody;
    this.sections = new EnumMap<>(PolicySection.class);
    sections.forEach((section, steps) -> this.sections.put(section, List.copyOf(steps)));
  }

  /** Where the document is attached. */
  public PolicyScope scope() {
    return scope;
  }

  /**
   * The steps of a section; a section that is not in the document is empty, without {@code base}.
   */
  public List<Step> section(PolicySection section) {
    return sections.getOrDefault(section, List.of());
  }

  /**
   * References that could not be looked up; only if {@link PolicyEnvironment#isComplete()} is
   * false.
   */
  public List<PolicyDiagnostic> warnings() {
    return warnings;
  }

  /** Whether some policy reads {@code context.Response.Body}, so that it must be buffered. */
  public boolean readsResponseBody() {
    return readsResponseBody;
  }
}
