package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.github.apimworkshop.policy.CompiledPolicy;
import io.github.apimworkshop.policy.PolicyCompiler;
import io.github.apimworkshop.policy.PolicyEnvironment;
import io.github.apimworkshop.policy.PolicyFormat;
import io.github.apimworkshop.policy.PolicyScope;
import io.github.apimworkshop.policy.PolicyValidationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The compiled policy documents of a service. A document is compiled again only when it, a named
 * value or a fragment changed. Not thread-safe.
 */
final class PolicySet {
  private record Compiled(
      Resource resource, ReferencedTexts texts, Set<String> parameters, CompiledPolicy policy) {}

  private static final String DEFAULT =
      "<policies><inbound /><backend><forward-request /></backend><outbound /><on-error />"
          + "</policies>";

  private final ResourceStore store;
  private final PolicyCompiler compiler = new PolicyCompiler();
  private final Map<ResourceId, Compiled> known = new HashMap<>();
  private CompiledPolicy globalDefault;

  PolicySet(ResourceStore store) {
    this.store = store;
  }

  /** The document of a service; the default one when it has none. */
  CompiledPolicy global(ResourceId service, ReferencedTexts texts) {
    return of(service, PolicyScope.GLOBAL, texts, null).orElseGet(this::globalDefault);
  }

  /**
   * The document attached to a service, product, API or operation.
   *
   * @param parameters of the operation's template, or null
   */
  Optional<CompiledPolicy> of(
      ResourceId owner, PolicyScope scope, ReferencedTexts texts, Set<String> parameters) {
    Optional<Resource> resource = store.find(owner.child("policies", "policy"));
    if (resource.isEmpty()) {
      known.remove(owner);
      return Optional.empty();
    }
    Compiled old = known.get(owner);
    if (old != null
        && old.resource.equals(resource.get())
        && old.texts.equals(texts)
        && java.util.Objects.equals(old.parameters, parameters)) {
      return Optional.of(old.policy);
    }
    CompiledPolicy policy = compile(resource.get(), scope, texts, parameters, old);
    known.put(owner, new Compiled(resource.get(), texts, parameters, policy));
    return Optional.of(policy);
  }

  private CompiledPolicy compile(
      Resource resource,
      PolicyScope scope,
      ReferencedTexts texts,
      Set<String> parameters,
      Compiled old) {
    boolean raw = resource.properties().path("format").asText().startsWith("rawxml");
    try {
      return compiler.compile(
          resource.properties().path("value").asText(),
          raw ? PolicyFormat.RAWXML : PolicyFormat.XML,
          scope,
          texts.environment(parameters));
    } catch (PolicyValidationException e) {
      if (old != null) {
        return old.policy;
      }
      throw new IllegalStateException("The stored policy " + resource.id() + " is invalid.", e);
    }
  }

  private CompiledPolicy globalDefault() {
    if (globalDefault == null) {
      try {
        globalDefault =
            compiler.compile(
                DEFAULT, PolicyFormat.XML, PolicyScope.GLOBAL, PolicyEnvironment.empty());
      } catch (PolicyValidationException e) {
        throw new IllegalStateException(e);
      }
    }
    return globalDefault;
  }
}
