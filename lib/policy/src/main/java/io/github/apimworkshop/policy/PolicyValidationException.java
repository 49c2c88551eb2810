package io.github.apimworkshop.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** A policy document was refused; nothing of it takes effect. */
public final class PolicyValidationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyDiagnostic> diagnostics;

  /** At least one diagnostic, in document order. */
  public PolicyValidationException(List<PolicyDiagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .map(diagnostic -> diagnostic.format("policy"))
            .collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<PolicyDiagnostic> diagnostics() {
    return diagnostics;
  }

  /** One line per diagnostic, each beginning with {@code file:line:column}. */
  public String format(String file) {
    return diagnostics.stream()
        .map(diagnostic -> diagnostic.format(file))
        .collect(Collectors.joining("\n"));
  }

  /** The body of the 400 answer with which the service refuses the document. */
  public ObjectNode toErrorJson() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode error = root.putObject("error");
    error.put("code", "ValidationError");
    PolicyDiagnostic.ServiceError first = diagnostics.get(0).serviceError();
    if (first.target().isEmpty()) {
      error.put("message", first.message());
      error.putNull("details");
      return root;
    }
    error.put("message", "One or more fields contain incorrect values:");
    ArrayNode details = error.putArray("details");
    for (PolicyDiagnostic diagnostic : diagnostics) {
      PolicyDiagnostic.ServiceError item = diagnostic.serviceError();
      details
          .addObject()
          .put("code", "ValidationError")
          .put("target", item.target())
          .put(
              "message",
              "Error in element '%s' on line %d, column %d: %s"
                  .formatted(item.target(), item.line(), item.column(), item.message()));
    }
    return root;
  }
}
