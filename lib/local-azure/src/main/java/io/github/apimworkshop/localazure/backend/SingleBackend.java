package io.github.apimworkshop.localazure.backend;

import io.github.apimworkshop.policy.context.Url;
import java.util.Optional;

/** A backend with one URL. */
public record SingleBackend(
    String id,
    Url url,
    BackendCredentials credentials,
    TlsValidation tls,
    Optional<CircuitBreakerRule> rule)
    implements BackendEntity {}
