package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Planned;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.PolicyCompiler;
import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicyValidationException;
import java.util.ArrayList;
import java.util.List;

/** Compiles a document before it is stored; what does not compile is refused. */
final class PolicySaving {
  private final ResourceStore store;
  private final PolicyCompiler compiler = new PolicyCompiler();

  PolicySaving(ResourceStore store) {
    this.store = store;
  }

  /**
   * Compiles the document against what is stored.
   *
   * @throws ArmException 400 ValidationError with line and column of each fault
   */
  void check(PolicyText text, PolicyScope scope, ResourceId policy) {
    check(text, scope, new StoredReferences(store, policy));
  }

  /** Checks the document of a template once its text and what it refers to are known. */
  void preflight(PolicyScope scope, ResourceId policy, ObjectNode body, Planned planned) {
    JsonNode properties = body.path("properties");
    boolean known =
        Planned.known(properties.path("value")).isPresent()
            && (!properties.has("format") || Planned.known(properties.path("format")).isPresent());
    PlannedReferences references =
        new PlannedReferences(planned, policy, new StoredReferences(store, policy));
    if (known && references.complete()) {
      check(PolicyText.of(properties), scope, references);
    }
  }

  private void check(PolicyText text, PolicyScope scope, PolicyEnvironment environment) {
    PolicyFormat format = text.raw() ? PolicyFormat.RAWXML : PolicyFormat.XML;
    try {
      compiler.compile(text.value(), format, scope, environment);
    } catch (PolicyValidationException e) {
      throw new ArmException(400, error(e.toErrorJson().path("error")));
    }
  }

  private static ErrorBody error(JsonNode json) {
    List<ErrorBody> details = new ArrayList<>();
    json.path("details").forEach(detail -> details.add(error(detail)));
    return ErrorBody.of(
        json.path("code").asText(),
        json.path("message").asText(),
        json.path("target").asText(null),
        details);
  }
}
