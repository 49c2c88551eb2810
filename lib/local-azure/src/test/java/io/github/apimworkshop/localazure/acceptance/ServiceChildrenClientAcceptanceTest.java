package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.apimanagement.fluent.models.DiagnosticContractInner;
import com.azure.resourcemanager.apimanagement.models.BackendContract;
import com.azure.resourcemanager.apimanagement.models.BackendProtocol;
import com.azure.resourcemanager.apimanagement.models.CacheContract;
import com.azure.resourcemanager.apimanagement.models.LoggerContract;
import com.azure.resourcemanager.apimanagement.models.LoggerType;
import com.azure.resourcemanager.apimanagement.models.NamedValueContract;
import com.azure.resourcemanager.apimanagement.models.PolicyIdName;
import com.azure.resourcemanager.apimanagement.models.SubscriptionKeysContract;
import com.azure.resourcemanager.apimanagement.models.SubscriptionState;
import com.azure.resourcemanager.apimanagement.models.SubscriptionUpdateParameters;
import com.azure.resourcemanager.resources.fluent.ResourcesClient;
import com.azure.resourcemanager.resources.fluent.models.GenericResourceInner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Children of a service by {@code azure-resourcemanager-apimanagement}, call by call. */
final class ServiceChildrenClientAcceptanceTest extends ServiceClientTest {
  private static final String TYPE = "Microsoft.ApiManagement/service";
  private static final String VERSION = "2024-05-01";

  @Test
  @Shows({
    "PUT " + TYPE + "/backends",
    "GET " + TYPE + "/backends",
    "HEAD " + TYPE + "/backends",
    "PATCH " + TYPE + "/backends",
    "list " + TYPE + "/backends",
    "DELETE " + TYPE + "/backends",
    "POST " + TYPE + "/backends/reconnect"
  })
  void backends_createReadUpdateReconnectListAndDelete() {
    BackendContract backend =
        manager
            .backends()
            .define("sweden")
            .withExistingService("rg", "apim1")
            .withUrl("https://sweden.example.com/openai")
            .withProtocol(BackendProtocol.HTTP)
            .create();
    backend.update().withDescription("first").withIfMatch("*").apply();
    manager.backends().getEntityTag("rg", "apim1", "sweden");
    assertThat(manager.backends().get("rg", "apim1", "sweden").description()).isEqualTo("first");
    manager.backends().reconnect("rg", "apim1", "sweden");
    assertThat(manager.backends().listByService("rg", "apim1")).hasSize(1);
    manager.backends().delete("rg", "apim1", "sweden", "*");
    assertThat(manager.backends().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  void backendPool_byTheGenericClient_isReadBackAndListedByTheOlderOne() {
    azure.put(SERVICE + "/backends/sweden", "{'properties':{'url':'https://s','protocol':'http'}}");
    ResourcesClient generic = azure.resources().serviceClient().getResources();
    Map<String, Object> member =
        Map.of("id", SERVICE + "/backends/sweden", "priority", 1, "weight", 3);
    Object pool = Map.of("services", List.of(member));
    generic.createOrUpdateById(
        SERVICE + "/backends/pool",
        VERSION,
        new GenericResourceInner().withProperties(Map.of("type", "Pool", "pool", pool)));
    assertThat(generic.getById(SERVICE + "/backends/pool", VERSION).properties().toString())
        .contains("weight=3");
    assertThat(manager.backends().get("rg", "apim1", "pool").url()).isNull();
    assertThat(manager.backends().listByService("rg", "apim1")).hasSize(2);
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/policies",
    "GET " + TYPE + "/policies",
    "HEAD " + TYPE + "/policies",
    "list " + TYPE + "/policies",
    "DELETE " + TYPE + "/policies"
  })
  void policies_ofTheService_createReadListAndDelete() {
    PolicyIdName name = PolicyIdName.POLICY;
    manager.policies().createOrUpdate("rg", "apim1", name, policy(""));
    manager.policies().getEntityTag("rg", "apim1", name);
    assertThat(manager.policies().get("rg", "apim1", name).value()).contains("<inbound");
    assertThat(manager.policies().listByService("rg", "apim1").value()).hasSize(1);
    manager.policies().delete("rg", "apim1", name, "*");
    assertThat(manager.policies().listByService("rg", "apim1").value()).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/policyFragments",
    "GET " + TYPE + "/policyFragments",
    "list " + TYPE + "/policyFragments",
    "DELETE " + TYPE + "/policyFragments",
    "POST " + TYPE + "/policyFragments/listReferences"
  })
  void policyFragments_byTheGenericClient_createReadReferencesAndDelete() {
    String id = SERVICE + "/policyFragments/limits";
    ResourcesClient generic = azure.resources().serviceClient().getResources();
    generic.createOrUpdateById(
        id,
        VERSION,
        new GenericResourceInner()
            .withProperties(
                Map.of(
                    "format",
                    "rawxml",
                    "value",
                    "<fragment><set-status code=\"200\" /></fragment>")));
    assertThat(generic.getById(id, VERSION).properties().toString()).contains("set-status");
    assertThat(azure.get(SERVICE + "/policyFragments").body().path("value")).hasSize(1);
    assertThat(azure.post(id + "/listReferences", "").body().path("count").asInt()).isZero();
    generic.deleteById(id, VERSION);
    assertThat(generic.checkExistenceById(id, VERSION)).isFalse();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/subscriptions",
    "GET " + TYPE + "/subscriptions",
    "HEAD " + TYPE + "/subscriptions",
    "PATCH " + TYPE + "/subscriptions",
    "list " + TYPE + "/subscriptions",
    "DELETE " + TYPE + "/subscriptions",
    "POST " + TYPE + "/subscriptions/listSecrets",
    "POST " + TYPE + "/subscriptions/regeneratePrimaryKey",
    "POST " + TYPE + "/subscriptions/regenerateSecondaryKey"
  })
  void subscriptions_createKeysUpdateListAndDelete() {
    subscribe("/apis");
    SubscriptionKeysContract before = manager.subscriptions().listSecrets("rg", "apim1", "s1");
    manager.subscriptions().regeneratePrimaryKey("rg", "apim1", "s1");
    manager.subscriptions().regenerateSecondaryKey("rg", "apim1", "s1");
    SubscriptionKeysContract after = manager.subscriptions().listSecrets("rg", "apim1", "s1");
    assertThat(after.primaryKey()).matches("[0-9a-f]{32}").isNotEqualTo(before.primaryKey());
    assertThat(after.secondaryKey()).isNotEqualTo(before.secondaryKey());
    manager
        .subscriptions()
        .update(
            "rg",
            "apim1",
            "s1",
            "*",
            new SubscriptionUpdateParameters().withState(SubscriptionState.SUSPENDED));
    manager.subscriptions().getEntityTag("rg", "apim1", "s1");
    assertThat(manager.subscriptions().get("rg", "apim1", "s1").state())
        .isEqualTo(SubscriptionState.SUSPENDED);
    assertThat(manager.subscriptions().listSecrets("rg", "apim1", "s1").primaryKey())
        .isEqualTo(after.primaryKey());
    assertThat(manager.subscriptions().list("rg", "apim1")).hasSize(2);
    manager.subscriptions().delete("rg", "apim1", "s1", "*");
    assertThat(manager.subscriptions().list("rg", "apim1")).hasSize(1);
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/namedValues",
    "GET " + TYPE + "/namedValues",
    "HEAD " + TYPE + "/namedValues",
    "PATCH " + TYPE + "/namedValues",
    "list " + TYPE + "/namedValues",
    "DELETE " + TYPE + "/namedValues",
    "POST " + TYPE + "/namedValues/listValue",
    "POST " + TYPE + "/namedValues/refreshSecret"
  })
  void namedValues_createReadUpdateListAndDelete() {
    NamedValueContract value =
        manager
            .namedValues()
            .define("limit")
            .withExistingService("rg", "apim1")
            .withDisplayName("limit")
            .withValue("42")
            .withSecret(true)
            .create();
    value.update().withValue("43").withIfMatch("*").apply();
    manager.namedValues().getEntityTag("rg", "apim1", "limit");
    assertThat(manager.namedValues().get("rg", "apim1", "limit").value()).isNull();
    assertThat(manager.namedValues().listValue("rg", "apim1", "limit").value()).isEqualTo("43");
    manager.namedValues().refreshSecret("rg", "apim1", "limit");
    assertThat(manager.namedValues().listByService("rg", "apim1")).hasSize(1);
    manager.namedValues().delete("rg", "apim1", "limit", "*");
    assertThat(manager.namedValues().listByService("rg", "apim1")).isEmpty();
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/loggers",
    "GET " + TYPE + "/loggers",
    "HEAD " + TYPE + "/loggers",
    "PATCH " + TYPE + "/loggers",
    "list " + TYPE + "/loggers",
    "DELETE " + TYPE + "/loggers",
    "PUT " + TYPE + "/diagnostics",
    "GET " + TYPE + "/diagnostics",
    "HEAD " + TYPE + "/diagnostics",
    "PATCH " + TYPE + "/diagnostics",
    "list " + TYPE + "/diagnostics",
    "DELETE " + TYPE + "/diagnostics"
  })
  void loggersAndDiagnostics_createReadUpdateListAndDelete() {
    LoggerContract logger =
        manager
            .loggers()
            .define("insights")
            .withExistingService("rg", "apim1")
            .withLoggerType(LoggerType.APPLICATION_INSIGHTS)
            .withCredentials(Map.of("instrumentationKey", "k"))
            .create();
    logger.update().withDescription("all calls").withIfMatch("*").apply();
    manager.loggers().getEntityTag("rg", "apim1", "insights");
    assertThat(manager.loggers().get("rg", "apim1", "insights").description())
        .isEqualTo("all calls");
    assertThat(manager.loggers().listByService("rg", "apim1")).hasSize(2);
    String name = "applicationinsights";
    DiagnosticContractInner wanted = new DiagnosticContractInner().withLoggerId(logger.id());
    manager.diagnostics().createOrUpdate("rg", "apim1", name, wanted);
    manager.diagnostics().update("rg", "apim1", name, "*", wanted.withLogClientIp(true));
    manager.diagnostics().getEntityTag("rg", "apim1", name);
    assertThat(manager.diagnostics().get("rg", "apim1", name).logClientIp()).isTrue();
    assertThat(manager.diagnostics().listByService("rg", "apim1")).hasSize(1);
    manager.diagnostics().delete("rg", "apim1", name, "*");
    assertThat(manager.diagnostics().listByService("rg", "apim1")).isEmpty();
    manager.loggers().delete("rg", "apim1", "insights", "*");
    assertThat(manager.loggers().listByService("rg", "apim1")).hasSize(1);
  }

  @Test
  @Shows({
    "PUT " + TYPE + "/caches",
    "GET " + TYPE + "/caches",
    "HEAD " + TYPE + "/caches",
    "PATCH " + TYPE + "/caches",
    "list " + TYPE + "/caches",
    "DELETE " + TYPE + "/caches"
  })
  void caches_createReadUpdateListAndDelete() {
    CacheContract cache =
        manager
            .caches()
            .define("default")
            .withExistingService("rg", "apim1")
            .withConnectionString("cache.example.com:6380,password=x")
            .withUseFromLocation("default")
            .create();
    cache.update().withDescription("one").withIfMatch("*").apply();
    manager.caches().getEntityTag("rg", "apim1", "default");
    assertThat(manager.caches().get("rg", "apim1", "default").description()).isEqualTo("one");
    assertThat(manager.caches().listByService("rg", "apim1")).hasSize(1);
    manager.caches().delete("rg", "apim1", "default", "*");
    assertThat(manager.caches().listByService("rg", "apim1")).isEmpty();
  }
}
