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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  /** Stands for a stored document that this version refuses, so that everything else works. */
  private static final String FAILING =
      "<policies><inbound><return-response><set-status code=\"500\" reason=\"Internal Server"
          + " Error\" /><set-header name=\"Content-Type\"><value>application/json</value>"
          + "</set-header><set-body>{ \"statusCode\": 500, \"message\": \"The stored policy is"
          + " invalid. Save it again to see why.\" }</set-body></return-response></inbound>"
          + "</policies>";

  private static final String WITH_EXPRESSION =
      "<policies><inbound><set-variable name=\"status\" value=\"@(context.Response.StatusCode)\" />"
          + "</inbound></policies>";

  private static final Logger LOG = LoggerFactory.getLogger(PolicySet.class);

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
        && Objects.equals(old.parameters, parameters)) {
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
      LOG.error("The stored policy {} is invalid; its calls fail. {}", resource.id(), e.format(""));
      return own(FAILING, scope);
    }
  }

  private CompiledPolicy globalDefault() {
    if (globalDefault == null) {
      globalDefault = own(DEFAULT, PolicyScope.GLOBAL);
    }
    return globalDefault;
  }

  /** Compiles an expression, for which all .NET types are set up when it is the first one. */
  static void warmUp() {
    own(new PolicyCompiler(), WITH_EXPRESSION, PolicyScope.GLOBAL);
  }

  private CompiledPolicy own(String text, PolicyScope scope) {
    return own(compiler, text, scope);
  }

  private static CompiledPolicy own(PolicyCompiler compiler, String text, PolicyScope scope) {
    try {
      return compiler.compile(text, PolicyFormat.XML, scope, PolicyEnvironment.empty());
    } catch (PolicyValidationException e) {
      throw new IllegalStateException(e);
    }
  }
}
