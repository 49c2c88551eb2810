package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Planned;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.policy.PolicyScope;

/**
 * The policy document of a service, product, API or operation
 * (learn.microsoft.com/rest/api/apimanagement/api-policy, read 2026-11). Saved only if it compiles.
 */
final class PolicyType extends ServiceChild {
  private final PolicyScope scope;
  private final PolicySaving saving;

  /** With the owner's path, for example {@code apis/}; empty for the whole service. */
  PolicyType(String owner, PolicyScope scope, ProviderContext context) {
    super(owner + "policies");
    this.scope = scope;
    this.saving = new PolicySaving(context.store());
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().equalsIgnoreCase("policy")) {
      throw Errors.badRequest(
          "ValidationError", "A policy document is named 'policy', not '" + id.name() + "'.");
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    PolicyText text = PolicyText.of(request.properties());
    saving.check(text, scope, request.id());
    ObjectNode properties = request.properties();
    properties.put("format", text.raw() ? "rawxml" : "xml");
    properties.put("value", text.value());
    return resource(request, properties);
  }

  @Override
  public void preflight(ResourceId id, ObjectNode body, Planned planned) {
    saving.preflight(scope, id, body, planned);
  }

  @Override
  public ObjectNode read(Resource resource, Query query) {
    boolean raw = query.get("format").filter(it -> it.equalsIgnoreCase("rawxml")).isPresent();
    return PolicyText.of(resource.properties()).shown(resource.body(), raw);
  }
}
