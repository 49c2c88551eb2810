package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicyDiagnostic;
import io.github.apimworkshop.policy.PolicyDiagnostic.ServiceError;
import io.github.apimworkshop.policy.document.PolicyElement;
import io.github.apimworkshop.policy.document.SourcePosition;
import io.github.apimworkshop.policy.document.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one text. */
final class Diagnostics {
  private final SourceText source;
  private final List<PolicyDiagnostic> found = new ArrayList<>();
  private final List<PolicyDiagnostic> warnings = new ArrayList<>();

  Diagnostics(SourceText source) {
    this.source = source;
  }

  /** The same place and words for us and the service. */
  void add(PolicyElement element, String message, Optional<String> suggestion) {
    add(element, element.offset(), message, suggestion, element, message);
  }

  /** Our exact place and words, and those of the service. */
  void add(
      PolicyElement element,
      int offset,
      String message,
      Optional<String> suggestion,
      PolicyElement serviceElement,
      String serviceMessage) {
    SourcePosition at = source.position(offset);
    SourcePosition serviceAt = source.position(serviceElement.offset());
    found.add(
        new PolicyDiagnostic(
            at.line(),
            at.column(),
            element.name(),
            message,
            suggestion,
            new ServiceError(
                serviceAt.line(), serviceAt.column(), serviceElement.name(), serviceMessage)));
  }

  /** Something that could not be looked up, at our exact place. */
  void warn(PolicyElement element, int offset, String message) {
    SourcePosition at = source.position(offset);
    warnings.add(
        PolicyDiagnostic.of(at.line(), at.column(), element.name(), message, Optional.empty()));
  }

  List<PolicyDiagnostic> warnings() {
    return warnings;
  }

  /** The service's XML reader refuses the text; it names no element. */
  void addSyntax(SourcePosition at, String message, String serviceMessage) {
    found.add(
        new PolicyDiagnostic(
            at.line(),
            at.column(),
            "",
            message,
            Optional.empty(),
            new ServiceError(at.line(), at.column(), "", serviceMessage)));
  }

  SourcePosition position(int offset) {
    return source.position(offset);
  }

  int size() {
    return found.size();
  }

  List<PolicyDiagnostic> found() {
    return found;
  }
}
