package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.authorization.AccessControl;
import io.github.apimworkshop.localazure.identity.TokenIssuer;
import io.github.apimworkshop.localazure.identity.TokenVerifier;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import io.vertx.core.Vertx;

/** What the listeners of services and accounts are built from. */
public record DataPlaneServices(
    Vertx vertx,
    ResourceStore store,
    TokenIssuer tokenIssuer,
    TokenVerifier tokenVerifier,
    AccessControl accessControl,
    AdjustableClock clock,
    LocalAzureSettings settings) {}
