package io.github.apimworkshop.localazure.acceptance;

import com.azure.resourcemanager.apimanagement.ApiManagementManager;
import com.azure.resourcemanager.apimanagement.fluent.models.PolicyContractInner;
import com.azure.resourcemanager.apimanagement.models.PolicyContentFormat;
import com.azure.resourcemanager.apimanagement.models.SubscriptionCreateParameters;
import org.junit.jupiter.api.BeforeEach;

/** A service named {@code apim1} in the group {@code rg} and the client that manages it. */
abstract class ServiceClientTest extends LocalAzureTest {
  ApiManagementManager manager;

  @BeforeEach
  void authenticate() {
    createService();
    manager = azure.apiManagement();
  }

  void subscribe(String scope) {
    manager
        .subscriptions()
        .createOrUpdate(
            "rg",
            "apim1",
            "s1",
            new SubscriptionCreateParameters().withScope(scope).withDisplayName("S"));
  }

  /** Whose sections hold {@code base} each. */
  static PolicyContractInner policy(String base) {
    return new PolicyContractInner()
        .withFormat(PolicyContentFormat.RAWXML)
        .withValue(
            "<policies><inbound>%s</inbound><backend>%s</backend><outbound>%s</outbound><on-error>%s</on-error></policies>"
                .formatted(base, base.isEmpty() ? "<forward-request />" : base, base, base));
  }
}
