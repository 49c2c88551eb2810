package io.github.apimworkshop.localazure.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.localazure.LocalAzure;
import io.github.apimworkshop.localazure.acceptance.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a local Azure that was killed had answered, kind by kind. */
final class KillAcceptanceTest {
  private static final String GROUP = RunningAzure.GROUP;
  private static final String PROVIDERS = GROUP + "/providers/";
  private static final String APIM = PROVIDERS + "Microsoft.ApiManagement/service/";
  private static final String SERVICE = APIM + "apim1";
  private static final String ACCOUNTS = PROVIDERS + "Microsoft.CognitiveServices/accounts/";
  private static final String ACCOUNT = ACCOUNTS + "aoai1";
  private static final String SUBSCRIPTION = "/subscriptions/" + LocalAzure.SUBSCRIPTION_ID;
  private static final String SERVICE_BODY =
      """
      {'location':'westus','sku':{'name':'BasicV2'},'identity':{'type':'SystemAssigned'},
       'properties':{'publisherEmail':'a@example.com','publisherName':'A'}}
      """;
  private static final String POLICY =
      """
      {'properties':{'format':'rawxml','value':'<policies><inbound /><backend><forward-request /></backend><outbound /><on-error /></policies>'}}
      """;

  @TempDir static Path state;
  private static final Map<String, JsonNode> BEFORE = new LinkedHashMap<>();
  private static Caller caller;
  private static RunningAzure azure;

  @BeforeAll
  static void writeAndKill() throws IOException, InterruptedException {
    LocalAzureProcess process = LocalAzureProcess.start(state, 0);
    caller = new Caller(process.management());
    put(GROUP, "{'location':'westus','tags':{'step':'3'}}");
    writeService();
    writeAccounts();
    writeOthers();
    BEFORE.replaceAll((path, old) -> path.startsWith("/") ? caller.get(path).body() : old);
    process.kill();
    azure = new RunningAzure(state);
  }

  @AfterAll
  static void stop() {
    azure.close();
  }

  private static void writeService() {
    put(SERVICE, SERVICE_BODY);
    put(SERVICE + "/backends/one", "{'properties':{'url':'https://one','protocol':'http'}}");
    put(SERVICE + "/backends/gone", "{'properties':{'url':'https://g','protocol':'http'}}");
    put(
        SERVICE + "/backends/pool",
        "{'properties':{'type':'Pool','pool':{'services':[{'id':'/backends/one','weight':2}]}}}");
    put(SERVICE + "/apis/chat", "{'properties':{'displayName':'Chat','path':'chat'}}");
    put(SERVICE + "/apis/chat;rev=2", "{'properties':{'displayName':'Chat','path':'chat'}}");
    put(
        SERVICE + "/apis/chat/operations/ask",
        "{'properties':{'displayName':'Ask','method':'POST','urlTemplate':'/ask'}}");
    put(SERVICE + "/policies/policy", POLICY);
    put(SERVICE + "/apis/chat/policies/policy", POLICY);
    put(
        SERVICE + "/policyFragments/f",
        "{'properties':{'format':'rawxml','value':'<fragment><base /></fragment>'}}"
            .replace("<base />", "<set-status code=\\u0022200\\u0022 />"));
    put(SERVICE + "/products/gold", "{'properties':{'displayName':'Gold'}}");
    put(SERVICE + "/products/gold/apis/chat", "{}");
    put(SERVICE + "/subscriptions/s1", "{'properties':{'scope':'/apis','displayName':'S'}}");
    post(SERVICE + "/subscriptions/s1/regeneratePrimaryKey");
    put(
        SERVICE + "/namedValues/secret",
        "{'properties':{'displayName':'secret','value':'42','secret':true}}");
    caller.call("PATCH", SERVICE + "/namedValues/secret", "{\"properties\":{\"value\":\"43\"}}");
    put(
        SERVICE + "/loggers/insights",
        "{'properties':{'loggerType':'applicationInsights','credentials':{'instrumentationKey':'k'}}}");
    put(
        SERVICE + "/diagnostics/applicationinsights",
        "{'properties':{'loggerId':'/loggers/insights'}}");
    put(SERVICE + "/gateways/edge", "{'properties':{}}");
    post(SERVICE + "/gateways/edge/regenerateKey");
    delete(SERVICE + "/backends/gone");
    put(APIM + "apim2", SERVICE_BODY);
    put(
        APIM + "apim2/namedValues/inside",
        "{'properties':{'displayName':'inside','value':'kept','secret':true}}");
    delete(APIM + "apim2");
    keep("subscription key", SERVICE + "/subscriptions/s1/listSecrets");
    keep("named value", SERVICE + "/namedValues/secret/listValue");
    keep("gateway key", SERVICE + "/gateways/edge/listKeys");
    keep("tenant access", SERVICE + "/tenant/access/listSecrets");
  }

  private static void writeAccounts() {
    for (String name : new String[] {"aoai1", "soft", "purged"}) {
      put(
          ACCOUNTS + name,
          "{'location':'westus','kind':'OpenAI','sku':{'name':'S0'},'properties':{'customSubDomainName':'%s'}}"
              .formatted(name));
    }
    put(
        ACCOUNT + "/deployments/chat",
        "{'sku':{'name':'Standard','capacity':5},'properties':{'model':{'format':'OpenAI','name':'gpt-4o','version':'2024-11-20'}}}");
    caller.post(ACCOUNT + "/regenerateKey", "{'keyName':'Key2'}");
    delete(ACCOUNTS + "soft");
    delete(ACCOUNTS + "purged");
    delete(deleted("purged"));
    keep("account key", ACCOUNT + "/listKeys");
  }

  private static void writeOthers() {
    put(
        ACCOUNT
            + "/providers/Microsoft.Authorization/roleAssignments/99999999-2222-4333-8444-555555555555",
        """
        {'properties':{'principalId':'11111111-2222-4333-8444-555555555555',
         'roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'}}
        """);
    put(
        PROVIDERS + "Microsoft.OperationalInsights/workspaces/logs",
        "{'location':'westus','properties':{}}");
    keep("workspace key", PROVIDERS + "Microsoft.OperationalInsights/workspaces/logs/sharedKeys");
    put(
        PROVIDERS + "Microsoft.Network/virtualNetworks/vnet",
        "{'location':'westus','properties':{}}");
    put(PROVIDERS + "Microsoft.Network/virtualNetworks/vnet/subnets/s", "{'properties':{}}");
    put(PROVIDERS + "Microsoft.KeyVault/vaults/v", "{'location':'westus','properties':{}}");
    put(PROVIDERS + "Microsoft.KeyVault/vaults/v/secrets/s", "{'properties':{'value':'s'}}");
    String deployment = PROVIDERS + "Microsoft.Resources/deployments/lab";
    caller.call(
        "PUT",
        deployment,
        TemplateBody.template(
            TemplateBody.identity("a"),
            ",'outputs':{'hidden':{'type':'securestring','value':'s3cret'}}"));
    for (int i = 0; i < 1000 && !ended(deployment); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    BEFORE.put(deployment, caller.get(deployment).body());
    BEFORE.put(
        GROUP + "/deployments/lab/operations",
        caller.get(GROUP + "/deployments/lab/operations").body());
    keep("secure outputs", deployment + "/listOutputsWithSecureValues");
    keep("template", deployment + "/exportTemplate");
  }

  private static boolean ended(String deployment) {
    return caller
        .get(deployment)
        .body()
        .at("/properties/provisioningState")
        .asText()
        .equals("Succeeded");
  }

  @Test
  void everyResource_answersAsBefore() {
    assertThat(BEFORE).hasSizeGreaterThan(25);
    BEFORE.forEach(
        (path, before) -> {
          if (path.startsWith("/")) {
            assertThat(azure.get(path).body()).as(path).isEqualTo(before);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscription key",
        "named value",
        "gateway key",
        "tenant access",
        "account key",
        "workspace key",
        "secure outputs",
        "template"
      })
  void secret_isTheSame(String kind) {
    JsonNode before = BEFORE.get(kind);
    String call = before.path("call").asText();
    assertThat(azure.post(call, "{}").body()).isEqualTo(before.path("answer"));
  }

  @Test
  void deletedChild_staysDeleted() {
    assertThat(azure.get(SERVICE + "/backends/gone").status()).isEqualTo(404);
  }

  @Test
  void softDeletedService_isInTheListAndComesBackWithItsChildren() {
    String list = SUBSCRIPTION + "/providers/Microsoft.ApiManagement/deletedservices";
    assertThat(azure.get(list).body().path("value")).hasSize(1);
    assertThat(azure.put(APIM + "apim2", SERVICE_BODY).error().path("code").asText())
        .isEqualTo("ServiceAlreadyExistsInSoftDeletedState");
    String restore = SERVICE_BODY.replace("'properties':{", "'properties':{'restore':true,");
    assertThat(azure.put(APIM + "apim2", restore).status()).isEqualTo(201);
    Answer value = azure.post(APIM + "apim2/namedValues/inside/listValue", "{}");
    assertThat(value.body().path("value").asText()).isEqualTo("kept");
  }

  @Test
  void softDeletedAccount_isInTheListAndThePurgedOneIsNot() {
    assertThat(azure.get(deleted("soft")).status()).isEqualTo(200);
    assertThat(azure.get(deleted("purged")).status()).isEqualTo(404);
  }

  /** The process dies while it writes: what it had answered is there, the rest whole or absent. */
  @Test
  void killWhileWriting_losesNothingThatWasAnswered(@TempDir Path folder)
      throws IOException, InterruptedException {
    LocalAzureProcess process = LocalAzureProcess.start(folder, 0);
    Caller writing = new Caller(process.management());
    writing.put(GROUP, "{'location':'westus'}");
    writing.put(SERVICE, SERVICE_BODY);
    AtomicInteger answered = new AtomicInteger();
    Thread writer = new Thread(() -> writeUntilItDies(writing, answered));
    writer.start();
    while (answered.get() < 60 && writer.isAlive()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    process.kill();
    writer.join();
    assertThat(answered).hasValueGreaterThanOrEqualTo(60);
    try (RunningAzure after = new RunningAzure(folder)) {
      for (int i = 0; i < answered.get(); i++) {
        assertThat(after.post(value(i) + "/listValue", "{}").body().path("value").asText())
            .as(value(i))
            .isEqualTo(Integer.toString(i));
      }
      assertThat(after.get(SERVICE + "/namedValues").body().path("count").asInt())
          .isBetween(answered.get(), answered.get() + 1);
    }
  }

  private static void writeUntilItDies(Caller writing, AtomicInteger answered) {
    try {
      while (true) {
        int i = answered.get();
        writing.put(
            value(i),
            "{'properties':{'displayName':'nv%d','value':'%d','secret':true}}".formatted(i, i));
        answered.incrementAndGet();
      }
    } catch (UncheckedIOException e) {
      // killed
    }
  }

  private static String value(int number) {
    return SERVICE + "/namedValues/nv" + number;
  }

  private static String deleted(String account) {
    return SUBSCRIPTION
        + "/providers/Microsoft.CognitiveServices/locations/westus/resourceGroups/rg/deletedAccounts/"
        + account;
  }

  private static void put(String id, String body) {
    Answer answer = caller.put(id, body);
    assertThat(answer.status()).as(answer.http().body()).isIn(200, 201);
    BEFORE.put(id, caller.get(id).body());
  }

  private static void post(String call) {
    assertThat(caller.post(call, "{}").status()).isEqualTo(204);
  }

  private static void keep(String kind, String call) {
    Answer answer = caller.post(call, "{}");
    assertThat(answer.status()).as(call).isEqualTo(200);
    JsonNode kept =
        RunningAzure.JSON.createObjectNode().put("call", call).set("answer", answer.body());
    BEFORE.put(kind, kept);
  }

  private static void delete(String id) {
    assertThat(caller.delete(id).status()).isEqualTo(200);
    BEFORE.keySet().removeIf(path -> path.startsWith(id));
  }
}
