package io.github.apimworkshop.policy.handler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All policies that can be used. */
final class PolicyKinds {
  private static final Map<String, PolicyKind> BY_NAME = new LinkedHashMap<>();

  static {
    for (PolicyKind kind :
        List.of(
            BasePolicy.KIND,
            ChoosePolicy.KIND,
            IncludeFragmentPolicy.KIND,
            RetryPolicy.KIND,
            ReturnResponsePolicy.KIND,
            ForwardRequestPolicy.KIND,
            SetBackendServicePolicy.KIND,
            RewriteUriPolicy.KIND,
            SetMethodPolicy.KIND,
            SetQueryParameterPolicy.KIND,
            SetHeaderPolicy.KIND,
            SetBodyPolicy.KIND,
            SetStatusPolicy.KIND,
            SetVariablePolicy.KIND,
            RateLimitByKeyPolicy.KIND,
            CacheLookupValuePolicy.KIND,
            CacheStoreValuePolicy.KIND,
            CacheRemoveValuePolicy.KIND,
            ManagedIdentityPolicy.KIND,
            TracePolicy.KIND,
            SendRequestPolicy.KIND,
            SendOneWayRequestPolicy.KIND,
            WaitPolicy.KIND,
            LimitConcurrencyPolicy.KIND,
            ProxyPolicy.KIND,
            BasicAuthenticationPolicy.KIND,
            CertificateAuthenticationPolicy.KIND,
            FindAndReplacePolicy.KIND,
            EmitMetricPolicy.KIND,
            LogToEventHubPolicy.KIND,
            CheckHeaderPolicy.KIND,
            IpFilterPolicy.KIND,
            RateLimitPolicy.KIND,
            QuotaPolicy.KIND,
            QuotaByKeyPolicy.KIND,
            MockResponsePolicy.KIND,
            CorsPolicy.KIND,
            ValidateJwtPolicy.KIND,
            ValidateAzureAdTokenPolicy.KIND,
            ValidateHeadersPolicy.KIND,
            ValidateContentPolicy.KIND,
            ValidateParametersPolicy.KIND,
            ValidateStatusCodePolicy.KIND,
            CacheLookupPolicy.KIND,
            CacheStorePolicy.KIND,
            CacheValuePolicy.KIND,
            TokenLimitPolicy.AZURE_OPENAI,
            TokenLimitPolicy.LLM,
            EmitTokenMetricPolicy.AZURE_OPENAI,
            EmitTokenMetricPolicy.LLM,
            SemanticCacheLookupPolicy.AZURE_OPENAI,
            SemanticCacheLookupPolicy.LLM,
            SemanticCacheStorePolicy.AZURE_OPENAI,
            SemanticCacheStorePolicy.LLM,
            ContentSafetyPolicy.KIND,
            JsonToXmlPolicy.KIND,
            XmlToJsonPolicy.KIND,
            JsonpPolicy.KIND,
            CrossDomainPolicy.KIND,
            RedirectContentUrlsPolicy.KIND)) {
      BY_NAME.put(kind.name(), kind);
    }
  }

  private PolicyKinds() {}

  /** Null if there is no such policy. */
  static PolicyKind byName(String name) {
    return BY_NAME.get(name);
  }

  static List<String> namesIn(PolicyPlace place) {
    return BY_NAME.values().stream()
        .filter(kind -> kind.allowedIn(place))
        .map(PolicyKind::name)
        .toList();
  }

  /** The words of the service's schema validation. */
  static String invalidChild(String parent, String child, PolicyPlace place) {
    return "The element '%s' has invalid child element '%s'. List of possible elements expected: '%s'."
        .formatted(parent, child, String.join(", ", namesIn(place)));
  }
}
