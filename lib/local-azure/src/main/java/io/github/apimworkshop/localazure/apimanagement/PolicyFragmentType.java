package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Planned;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceAction;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.policy.PolicyScope;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Policy fragments (learn.microsoft.com/azure/api-management/policy-fragments, read 2026-11). Saved
 * only if they compile.
 */
final class PolicyFragmentType extends ServiceChild {
  private final ProviderContext context;
  private final PolicySaving saving;

  PolicyFragmentType(ProviderContext context) {
    super("policyFragments");
    this.context = context;
    this.saving = new PolicySaving(context.store());
  }

  @Override
  public Resource write(WriteRequest request) {
    PolicyText text = PolicyText.of(request.properties());
    saving.check(text, PolicyScope.FRAGMENT, request.id());
    ObjectNode properties = request.properties();
    properties.put("format", text.raw() ? "rawxml" : "xml");
    properties.put("value", text.value());
    properties.put("provisioningState", "Succeeded");
    return resource(request, properties);
  }

  @Override
  public void preflight(ResourceId id, ObjectNode body, Planned planned) {
    saving.preflight(PolicyScope.FRAGMENT, id, body, planned);
  }

  @Override
  public ObjectNode read(Resource resource, Query query) {
    boolean raw = query.get("format").filter(it -> it.equalsIgnoreCase("rawxml")).isPresent();
    return PolicyText.of(resource.properties()).shown(resource.body(), raw);
  }

  @Override
  public Effects deleting(Resource fragment) {
    ArrayNode references = references(fragment.id());
    if (!references.isEmpty()) {
      throw Errors.badRequest(
          "ValidationError",
          "Policy fragment '%s' cannot be deleted: '%s' includes it."
              .formatted(fragment.id().name(), references.path(0).path("id").asText()));
    }
    return Effects.NONE;
  }

  @Override
  public Map<String, ResourceAction> actions() {
    return Map.of("listReferences", (fragment, body) -> listReferences(fragment));
  }

  private ActionResult listReferences(Resource fragment) {
    ObjectNode answer = Envelope.empty();
    ArrayNode references = references(fragment.id());
    answer.set("value", references);
    return ActionResult.ok(answer.put("count", references.size()));
  }

  private ArrayNode references(ResourceId fragment) {
    Pattern include =
        Pattern.compile(
            "fragment-id\\s*=\\s*[\"']" + Pattern.quote(fragment.name()) + "[\"']",
            Pattern.CASE_INSENSITIVE);
    ArrayNode references = Envelope.empty().putArray("value");
    for (Resource it : context.store().descendants(service(fragment))) {
      boolean document = it.id().name().equalsIgnoreCase("policy");
      boolean other = it.id().isType(name()) && !it.id().equals(fragment);
      if ((document || other) && include.matcher(it.properties().path("value").asText("")).find()) {
        references.addObject().put("id", it.id().toString());
      }
    }
    return references;
  }
}
