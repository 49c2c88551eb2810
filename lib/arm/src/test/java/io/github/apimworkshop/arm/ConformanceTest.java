package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceRequest;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.arm.deployment.VaultSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code conformance} is a case. {@code host.json} says where it is deployed and
 * what is there already; {@code expected.json} holds any of {@code invalid} (error message), {@code
 * place}, {@code parameters}, {@code resources} (in the order they are written), {@code order} (ids
 * only), {@code outputs}, {@code values}, {@code error}, {@code plan} and {@code operations}.
 */
final class ConformanceTest {
  static final Path CASES = Path.of("src", "test", "resources", "conformance");
  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<String> KEYS =
      Set.of(
          "invalid",
          "place",
          "refused",
          "parameters",
          "resources",
          "order",
          "outputs",
          "values",
          "error",
          "plan",
          "operations",
          "whatIf");

  private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void deploy_case_meetsExpectation(String name) throws IOException {
    Path folder = CASES.resolve(name);
    ObjectNode expected = read(folder.resolve("expected.json"));
    assertThat(KEYS).containsAll(expected.properties().stream().map(e -> e.getKey()).toList());
    assertThat(expected).isNotEmpty();
    ObjectNode setting = readIfPresent(folder.resolve("host.json"));
    InMemoryHost host = host(setting);
    TemplateDeployment deployment;
    try {
      deployment = TemplateDeployment.prepare(request(folder, setting, host));
    } catch (TemplateException e) {
      if (expected.has("refused")) {
        assertSame(e.error().toJson(), expected.get("refused"));
        return;
      }
      assertThat(e.error().code()).isEqualTo("InvalidTemplate");
      assertThat(e.error().message())
          .isEqualTo(
              "Deployment template validation failed: '"
                  + expected.path("invalid").asText()
                  + "'.");
      if (expected.has("place")) {
        assertThat(e.error().toJson().at("/additionalInfo/0/info"))
            .isEqualTo(expected.get("place"));
      }
      return;
    }
    assertThat(expected.has("invalid") || expected.has("refused"))
        .as("the template should be refused")
        .isFalse();
    if (expected.has("plan")) {
      assertSame(plan(deployment), expected.get("plan"));
    }
    if (expected.has("whatIf")) {
      assertSame(whatIf(deployment, host, setting), expected.get("whatIf"));
      assertThat(host.requests()).isEmpty();
      return;
    }
    compare(deployment, deployment.run(host, Runnable::run), host, expected);
  }

  private static void compare(
      TemplateDeployment deployment,
      DeploymentOutcome outcome,
      InMemoryHost host,
      ObjectNode expected) {
    JsonNode error = outcome.error() == null ? null : outcome.error().toJson();
    assertSame(error, expected.get("error"));
    for (var member : expected.properties()) {
      JsonNode wanted = member.getValue();
      switch (member.getKey()) {
        case "parameters" -> assertSame(deployment.parameters(), wanted);
        case "resources" -> assertSame(bodies(host.requests()), wanted);
        case "order" -> assertSame(ids(host.requests()), wanted);
        case "outputs" -> assertSame(outcome.outputs(), wanted);
        case "values" -> assertSame(outcome.outputValues(), wanted);
        case "operations" -> assertSame(operations(outcome), wanted);
        default -> assertThat(member.getKey()).isIn("error", "plan");
      }
    }
  }

  private static void assertSame(JsonNode actual, JsonNode wanted) {
    assertThat(actual == null ? null : actual.toPrettyString())
        .isEqualTo(wanted == null ? null : wanted.toPrettyString());
  }

  private static JsonNode bodies(List<ResourceRequest> requests) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ResourceRequest request : requests) {
      ObjectNode entry = array.addObject().put("id", request.id());
      if (request.symbolicName() != null) {
        entry.put("symbolicName", request.symbolicName());
      }
      entry.set("body", request.body());
    }
    return array;
  }

  private static JsonNode ids(List<ResourceRequest> requests) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    requests.forEach(request -> array.add(request.id()));
    return array;
  }

  private static JsonNode operations(DeploymentOutcome outcome) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    outcome
        .operations()
        .forEach(
            each -> array.add(each.kind().text() + " " + each.resourceId() + " " + each.status()));
    return array;
  }

  private static JsonNode plan(TemplateDeployment deployment) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    deployment
        .plannedResources()
        .forEach(
            each -> {
              ObjectNode entry = array.addObject().put("id", each.id());
              if (!each.condition()) {
                entry.put("condition", false);
              }
              if (each.existing()) {
                entry.put("existing", true);
              }
              ArrayNode dependsOn = entry.putArray("dependsOn");
              each.dependsOn().forEach(dependsOn::add);
            });
    return array;
  }

  private static DeploymentRequest request(Path folder, ObjectNode setting, VaultSecrets secrets)
      throws IOException {
    ObjectNode file = readIfPresent(folder.resolve("parameters.json"));
    boolean toSubscription = setting.path("scope").asText().equals("subscription");
    DeploymentScope scope =
        toSubscription
            ? Requests.subscription(Requests.SUBSCRIPTION)
            : Requests.resourceGroup(Requests.SUBSCRIPTION, "rg");
    return Requests.of(
        "main",
        scope,
        toSubscription ? "westeurope" : null,
        setting.path("mode").asText().equals("Complete")
            ? DeploymentMode.COMPLETE
            : DeploymentMode.INCREMENTAL,
        read(folder.resolve("template.json")),
        file.has("parameters") ? (ObjectNode) file.get("parameters") : file,
        secrets);
  }

  private static InMemoryHost host(ObjectNode setting) {
    var host = new InMemoryHost(Runnable::run);
    setting
        .path("resources")
        .properties()
        .forEach(each -> host.store(each.getKey(), (ObjectNode) each.getValue()));
    setting
        .path("computed")
        .properties()
        .forEach(each -> host.compute(each.getKey(), (ObjectNode) each.getValue()));
    setting
        .path("vaults")
        .properties()
        .forEach(
            each -> host.fillVault(each.getKey(), JSON.convertValue(each.getValue(), SECRETS)));
    setting
        .path("actions")
        .properties()
        .forEach(each -> host.answer(each.getKey(), each.getValue()));
    setting
        .path("failures")
        .properties()
        .forEach(
            each ->
                host.fail(
                    each.getKey(),
                    each.getValue().get("status").asInt(),
                    ErrorBody.of(
                        each.getValue().get("code").asText(),
                        each.getValue().get("message").asText())));
    host.cancelAfter(setting.path("cancelAfter").asInt(Integer.MAX_VALUE));
    return host;
  }

  private static ObjectNode readIfPresent(Path file) throws IOException {
    return Files.exists(file) ? read(file) : JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode read(Path file) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(file));
  }

  private static JsonNode whatIf(
      TemplateDeployment deployment, InMemoryHost host, ObjectNode setting) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    deployment.whatIf(host, current(setting)).forEach(change -> array.add(change.toJson()));
    return array;
  }

  private static List<ObjectNode> current(ObjectNode setting) {
    return setting.path("resources").properties().stream()
        .map(each -> ((ObjectNode) each.getValue()).deepCopy().put("id", each.getKey()))
        .toList();
  }
}
