package io.github.apimworkshop.workshop.azure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Objects;

/**
 * How to reach a running local Azure, as {@code .workshop/local-azure.json} holds it. {@code
 * adminToken} is null where the console asks for none.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalAzure(
    long pid,
    URI management,
    URI identity,
    String subscriptionId,
    String tenantId,
    String adminToken) {

  /** Refuses a record that names no endpoints. */
  public LocalAzure {
    Objects.requireNonNull(management, "management");
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(subscriptionId, "subscriptionId");
    Objects.requireNonNull(tenantId, "tenantId");
  }

  /** Names the endpoints and never the token. */
  @Override
  public String toString() {
    return "local Azure at " + management + ", process " + pid;
  }
}
