package io.github.apimworkshop.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apimworkshop.cli.acceptance.TestKit.Completed;
import io.github.apimworkshop.workshop.azure.AzureTarget;
import io.github.apimworkshop.workshop.azure.LocalAzureProcess;
import io.github.apimworkshop.workshop.home.KitLayout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments from the command line to a local Azure that the command starts itself. */
class DeployIT {
  private static final TestKit KIT = TestKit.laidOut();
  private static final Pattern KEY =
      Pattern.compile(
          "(?<gateway>http://127\\.0\\.0\\.1:\\d+)\\R.* /apis/\\S+ +(?<key>\\S{16,})$",
          Pattern.MULTILINE);

  @TempDir private Path outside;

  @AfterAll
  static void stop() throws Exception {
    KIT.workshop("stop");
  }

  @Test
  void deploy_poolWithOtherWeights_printsOutputsAsJson() throws Exception {
    Completed deploy =
        KIT.workshop("deploy", "bicep/backend-pool.bicep", "-g", "cli-pool", "-p", "weights=[5,2]");
    assertThat(deploy.err()).contains("Succeeded in").doesNotContain("\tat ");
    assertThat(deploy.code()).isZero();
    JsonNode outputs = new ObjectMapper().readTree(deploy.out());
    assertThat(outputs.path("gatewayUrl").asText()).startsWith("http://127.0.0.1:");
    assertThat(outputs.path("members").findValuesAsText("weight")).containsExactly("5", "2");
  }

  @Test
  void keys_deployedPool_openTheGatewayAndAreShownOnlyWhenAsked() throws Exception {
    KIT.workshop("deploy", "bicep/backend-pool.bicep", "-g", "cli-keys");
    Completed masked = KIT.workshop("keys");
    Completed shown = KIT.workshop("keys", "--show");
    assertThat(shown.code()).as(shown.err()).isZero();
    Matcher line = KEY.matcher(shown.out());
    assertThat(line.find()).as(shown.out()).isTrue();
    assertThat(masked.out()).contains(line.group("gateway")).doesNotContain(line.group("key"));
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            line.group("gateway")
                                + "/openai/deployments/gpt-4o/chat/completions"
                                + "?api-version=2024-10-21"))
                    .header("api-key", line.group("key"))
                    .POST(BodyPublishers.ofString("{\"messages\":[]}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(401);
  }

  @Test
  void deploy_secureOutput_isNotPrinted() throws Exception {
    Path template =
        write(
            "secret.bicep",
            """
            @secure()
            param key string
            @secure()
            output leaked string = key
            output plain string = 'visible'
            """);
    Completed deploy =
        KIT.workshop("deploy", template.toString(), "-g", "cli-secret", "-p", "key=hunter2hunter2");
    assertThat(deploy.code()).as(deploy.err()).isZero();
    assertThat(deploy.out()).contains("visible");
    assertThat(deploy.out() + deploy.err()).doesNotContain("hunter2hunter2");
  }

  @Test
  void deploy_templateForASubscription_makesGroupAndModuleThere() throws Exception {
    write(
        "vault.bicep",
        """
        @secure()
        param key string
        output length int = length(key)
        output group string = resourceGroup().id
        """);
    write(
        "store.bicep",
        """
        resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
          name: 'kvlab'
          location: resourceGroup().location
          properties: {
            enabledForTemplateDeployment: true
            sku: { family: 'A', name: 'standard' }
            tenantId: tenant().tenantId
            accessPolicies: []
          }
          resource secret 'secrets' = {
            name: 'key'
            properties: { value: 's3cret' }
          }
        }
        """);
    Path template =
        write(
            "subscription.bicep",
            """
            targetScope = 'subscription'
            resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
              name: 'cli-subscription'
              location: deployment().location
            }
            module store 'store.bicep' = {
              scope: group
              name: 'store'
            }
            resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
              scope: group
              name: 'kvlab'
            }
            module use 'vault.bicep' = {
              scope: group
              name: 'use'
              params: { key: vault.getSecret('key') }
              dependsOn: [store]
            }
            output id string = group.id
            output group string = use.outputs.group
            output length int = use.outputs.length
            """);
    Completed deploy = KIT.workshop("deploy", template.toString(), "--location", "swedencentral");
    assertThat(deploy.code()).as(deploy.err()).isZero();
    assertThat(deploy.out())
        .containsPattern("\"id\" : \"/subscriptions/[^/]+/resourceGroups/cli-subscription\"")
        .containsPattern("\"group\" : \"/subscriptions/[^/]+/resourceGroups/cli-subscription\"")
        .contains("\"length\" : 6");
    assertThat(groupExists("cli-subscription")).isTrue();
  }

  @Test
  void deploy_whatIf_showsSignsOfEachResourceAndChangesNothing() throws Exception {
    Path template =
        write(
            "preview.bicep",
            """
            param retention int
            @secure()
            param note string
            resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
              name: 'logs'
              location: resourceGroup().location
              tags: { note: note }
              properties: { retentionInDays: retention }
            }
            resource who 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
              name: 'who'
              location: resourceGroup().location
            }
            """);
    String[] order = {"deploy", template.toString(), "-g", "cli-preview", "-p"};
    Completed first = KIT.workshop(with(order, "retention=30", "note=hushhush", "--what-if"));
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines())
        .containsExactly(
            "  + resourceGroups/cli-preview",
            "  + Microsoft.OperationalInsights/workspaces/logs",
            "  + Microsoft.ManagedIdentity/userAssignedIdentities/who",
            "Resource changes: 3 to create (+).");
    assertThat(groupExists("cli-preview")).isFalse();
    KIT.workshop(with(order, "retention=30", "note=hushhush"));
    Completed second = KIT.workshop(with(order, "retention=60", "note=other99", "-w"));
    assertThat(second.out().lines())
        .containsExactly(
            "  ~ Microsoft.OperationalInsights/workspaces/logs",
            "      ~ tags.note: \"*******\" => \"*******\"",
            "      ~ properties.retentionInDays: 30 => 60",
            "  = Microsoft.ManagedIdentity/userAssignedIdentities/who",
            "Resource changes: 1 to modify (~), 1 no change (=).");
    Completed third = KIT.workshop(with(order, "retention=30", "note=hushhush", "-w"));
    assertThat(third.out()).contains("Resource changes: 2 no change (=).");
  }

  @Test
  void deploy_whatIfOfThePool_leavesTheDeployedPolicyAndNamesTheOtherWeight() throws Exception {
    String[] order = {"deploy", "bicep/backend-pool.bicep", "-g", "cli-pool-preview"};
    KIT.workshop(order);
    Completed same = KIT.workshop(with(order, "--what-if"));
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).doesNotContain("  + ", "  ~ ");
    Completed other = KIT.workshop(with(order, "-w", "-p", "weights=[9,1]"));
    assertThat(other.out().lines().filter(line -> line.startsWith("  ~ ")))
        .singleElement()
        .asString()
        .endsWith("/backends/openai-instance-backend-pool");
  }

  private static String[] with(String[] order, String... more) {
    return Stream.concat(Stream.of(order), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void deploy_valueThatTheBicepparamLeavesOut_mayBeGivenBesideIt() throws Exception {
    Path template =
        write("left.bicep", "param a string\nparam b int\noutput o string = '${a}${b}'\n");
    Path file = write("left.bicepparam", "using 'left.bicep'\nparam a = 'x'\n");
    Completed deploy =
        KIT.workshop("deploy", template.toString(), "-g", "cli-left", "-p", file.toString(), "b=7");
    assertThat(deploy.code()).as(deploy.err()).isZero();
    assertThat(deploy.out()).contains("x7");
  }

  @Test
  void bicepBuildParams_overridesInTheEnvironment_winOverTheFile() throws Exception {
    write("over.bicep", "param a string\nparam b int\noutput o string = '${a}${b}'\n");
    Path file = write("over.bicepparam", "using 'over.bicep'\nparam a = 'x'\n");
    assertThat(buildParams(file, "{\"a\": \"y\", \"b\": 8}"))
        .contains("\\\"value\\\": \\\"y\\\"", "\\\"value\\\": 8");
    assertThat(buildParams(file, "a=y"))
        .contains("BICEP_PARAMETERS_OVERRIDES holds no JSON object");
  }

  private static String buildParams(Path file, String overrides) throws Exception {
    var builder =
        KIT.builder(
            Path.of(System.getProperty("java.home")),
            "bicep",
            "build-params",
            file.toString(),
            "--stdout");
    builder.environment().put("BICEP_PARAMETERS_OVERRIDES", overrides);
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void deploy_unknownPropertyReference_namesThePlace() throws Exception {
    Path template =
        write("unknown.bicep", "param where object = {}\noutput a string = missing.name\n");
    assertRefused(template, "unknown.bicep:2:19");
  }

  @Test
  void deploy_missingParameter_namesIt() throws Exception {
    Path template =
        write("parameter.bicep", "param mandatory string\noutput a string = mandatory\n");
    assertRefused(template, "mandatory");
  }

  @Test
  void deploy_policyWithUnknownElement_namesThePlaceAndAppliesNothing() throws Exception {
    String bicep = Files.readString(KIT.file("bicep/backend-pool.bicep"));
    String policy = Files.readString(KIT.file("policies/backend-pool.xml"));
    write("pool.xml", policy.replaceFirst("<base />", "<basse />"));
    Path template =
        write("broken.bicep", bicep.replace("../policies/backend-pool.xml", "pool.xml"));
    write(
        "broken.parameters.json", Files.readString(KIT.file("bicep/backend-pool.parameters.json")));
    assertRefused(template, "pool.xml:");
    assertThat(groupExists("cli-refused")).isFalse();
  }

  @Test
  void deploy_missingTemplate_saysSoBeforeItDeploys() throws Exception {
    Completed deploy = KIT.workshop("deploy", "bicep/none.bicep", "-g", "cli-refused");
    assertThat(deploy.code()).isEqualTo(1);
    assertThat(deploy.err().lines())
        .singleElement()
        .asString()
        .contains("There is no template bicep/none.bicep");
  }

  @Test
  void deploy_missingParametersFile_saysSoBeforeItDeploys() throws Exception {
    Completed deploy =
        KIT.workshop("deploy", "bicep/backend-pool.bicep", "-g", "cli-refused", "-p", "none.json");
    assertThat(deploy.code()).isEqualTo(1);
    assertThat(deploy.err().lines())
        .singleElement()
        .asString()
        .contains("There is no parameters file none.json");
  }

  @Test
  void deploy_templateOutsideTheKit_mayLoadPoliciesBesideItsFolder() throws Exception {
    Files.createDirectories(outside.resolve("bicep"));
    Files.createDirectories(outside.resolve("policies"));
    Files.writeString(outside.resolve("policies/p.xml"), "<policies />");
    Path template =
        Files.writeString(
            outside.resolve("bicep/x.bicep"),
            "output text string = loadTextContent('../policies/p.xml')\n");
    Completed deploy = KIT.workshop("deploy", template.toString(), "-g", "cli-outside");
    assertThat(deploy.code()).as(deploy.err()).isZero();
    assertThat(deploy.out()).contains("<policies />");
  }

  private static boolean groupExists(String name) {
    var azure = new LocalAzureProcess(new KitLayout(KIT.home())).running().orElseThrow();
    return AzureTarget.local(azure).resources().resourceGroups().contain(name);
  }

  private void assertRefused(Path template, String place) throws Exception {
    Completed deploy = KIT.workshop("deploy", template.toString(), "-g", "cli-refused");
    assertThat(deploy.code()).isEqualTo(1);
    assertThat(deploy.out()).isEmpty();
    assertThat(deploy.err()).contains(place).doesNotContain("\tat ");
    assertThat(deploy.err().lines().filter(line -> line.startsWith("workshop: "))).hasSize(1);
  }

  private Path write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(KIT.file("bicep/made"));
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
