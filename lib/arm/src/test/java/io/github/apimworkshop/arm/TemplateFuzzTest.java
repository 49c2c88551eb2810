package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged templates end in a reason, whatever the damage. */
final class TemplateFuzzTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROUNDS = 5_000;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Longer runs: {@code -Dfuzz.minutes=10 -Dfuzz.seed=8}. */
  private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("fuzz.minutes", 0));

  private static final List<String> VALUES =
      List.of(
          "null",
          "5",
          "-1",
          "1.5",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"x\"",
          "\"[f(\"",
          "\"[parameters('p')]\"",
          "\"[reference('a')]\"",
          "\"[copyIndex()]\"",
          "\"[json('{}')]\"",
          "[{}]",
          "[1]",
          "{\"copy\": []}",
          "{\"copy\": [5]}",
          "{\"copy\": {\"name\": 1}}",
          "[\"a\"]",
          "{\"value\": 1}",
          "{\"type\": \"array\"}",
          "\"/\"",
          "\"a/b/c\"",
          "\"[createObject()]\"",
          "\"[variables('v')]\"",
          "9223372036854775807",
          "{\"$ref\": \"#/definitions/a\"}");

  @Test
  void deploy_damagedTemplate_endsInAReason() throws IOException {
    var random = new Random(Long.getLong("fuzz.seed", 4711));
    long end = System.nanoTime() + LENGTH.toNanos();
    List<ObjectNode> templates = templates();
    int refused = 0;
    int rounds = 0;
    for (; rounds < ROUNDS || System.nanoTime() < end; rounds++) {
      ObjectNode template = templates.get(random.nextInt(templates.size())).deepCopy();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damage(template, random);
      }
      String damaged = template.toString();
      long start = System.nanoTime();
      refused += deploy(template) ? 0 : 1;
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(damaged).isLessThan(LONGEST);
    }
    assertThat(refused).isBetween(rounds / 10, rounds * 9 / 10);
  }

  private static boolean deploy(ObjectNode template) {
    var host = new InMemoryHost(Runnable::run);
    try {
      TemplateDeployment deployment =
          TemplateDeployment.prepare(
              Requests.of(
                  "main",
                  Requests.resourceGroup(Requests.SUBSCRIPTION, "rg"),
                  null,
                  DeploymentMode.INCREMENTAL,
                  template,
                  JsonNodeFactory.instance.objectNode()));
      assertThat(deployment.whatIf(host, List.of())).isNotNull();
      DeploymentOutcome outcome = deployment.run(host, Runnable::run);
      for (DeploymentOperation operation : outcome.operations()) {
        if (operation.error() != null) {
          assertThat(operation.error().code())
              .as(template.toString())
              .isNotEqualTo("InternalServerError");
        }
      }
      return true;
    } catch (TemplateException e) {
      assertThat(e.error().message()).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(template.toString(), e);
    }
  }

  private static void damage(ObjectNode template, Random random) throws IOException {
    List<JsonNode> containers = new ArrayList<>();
    collect(template, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    int place = random.nextInt(container.size());
    JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
    boolean remove = random.nextInt(4) == 0;
    if (container instanceof ArrayNode array) {
      if (remove) {
        array.remove(place);
      } else {
        array.set(place, value);
      }
    } else if (container instanceof ObjectNode object) {
      String name = object.properties().stream().skip(place).findFirst().orElseThrow().getKey();
      if (remove) {
        object.remove(name);
      } else {
        object.set(name, value);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static List<ObjectNode> templates() throws IOException {
    List<ObjectNode> templates = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ConformanceTest.CASES)) {
      for (Path folder : folders.sorted().toList()) {
        if (!folder.getFileName().toString().startsWith("function-")) {
          templates.add(
              (ObjectNode) JSON.readTree(Files.readString(folder.resolve("template.json"))));
        }
      }
    }
    return templates;
  }
}
