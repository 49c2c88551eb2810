package io.github.apimworkshop.policy.handler;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Policies of the language that are refused when a document is saved, each with the reason. */
final class UnsupportedPolicies {
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(
              "get-authorization-context",
              "there is no credential manager here; use authentication-managed-identity or"
                  + " send-request to get a token."),
          Map.entry(
              "send-service-bus-message",
              "there is no Service Bus here; use send-one-way-request."),
          Map.entry("invoke-dapr-binding", "there is no Dapr runtime here; use send-request."),
          Map.entry("publish-to-dapr", "there is no Dapr runtime here; use send-one-way-request."),
          Map.entry("xsl-transform", "use set-body with an expression or a Liquid template."),
          Map.entry(
              "validate-odata-request", "OData is not modelled here; use validate-parameters."),
          Map.entry(
              "validate-client-certificate",
              "callers show no certificates here; use check-header or validate-jwt."),
          Map.entry("validate-graphql-request", "GraphQL APIs are not modelled here."),
          Map.entry("set-graphql-resolver", "GraphQL APIs are not modelled here."),
          Map.entry("http-data-source", "GraphQL APIs are not modelled here."),
          Map.entry("sql-data-source", "GraphQL APIs are not modelled here."),
          Map.entry("cosmosdb-data-source", "GraphQL APIs are not modelled here."),
          Map.entry("publish-event", "GraphQL APIs are not modelled here."));

  private UnsupportedPolicies() {}

  /** In alphabetical order. */
  static SortedSet<String> names() {
    return new TreeSet<>(REASONS.keySet());
  }

  static Optional<String> reason(String policy) {
    return Optional.ofNullable(REASONS.get(policy));
  }
}
