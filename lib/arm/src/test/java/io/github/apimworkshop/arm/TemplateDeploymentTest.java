package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.arm.deployment.TemplateViolation;
import org.junit.jupiter.api.Test;

final class TemplateDeploymentTest {
  private static final String TEXT =
      """
      {
        // what a learner wrote
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "resources": [
          { "type": "Contoso.Test/things", "apiVersion": "2024-01-01", "name": "a" },
          {
            "type": "Contoso.Test/things",
            "apiVersion": "2024-01-01",
            "name": "b",
            "dependsOn": [ "c" ]
          }
        ]
      }
      """;

  private static DeploymentRequest request(String text) throws JsonProcessingException {
    JsonMapper json = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    DeploymentRequest request = Templates.request((ObjectNode) json.readTree(text));
    return new DeploymentRequest(
        request.name(),
        request.scope(),
        request.location(),
        request.mode(),
        request.template(),
        text,
        request.parameters(),
        request.secrets(),
        request.clock(),
        request.uuids());
  }

  @Test
  void prepare_templateText_givesItsLinesAndColumns() throws JsonProcessingException {
    DeploymentRequest request = request(TEXT);
    TemplateException refused =
        catchThrowableOfType(TemplateException.class, () -> TemplateDeployment.prepare(request));
    assertThat(refused.error().violation())
        .isEqualTo(new TemplateViolation(11, 20, "resources[1].dependsOn"));
  }

  @Test
  void prepare_textOfAnotherTemplate_stillNamesThePath() throws JsonProcessingException {
    DeploymentRequest request = request(TEXT);
    var other =
        new DeploymentRequest(
            request.name(),
            request.scope(),
            null,
            request.mode(),
            request.template(),
            "not JSON",
            request.parameters(),
            request.secrets(),
            request.clock(),
            request.uuids());
    TemplateException refused =
        catchThrowableOfType(TemplateException.class, () -> TemplateDeployment.prepare(other));
    assertThat(refused.error().violation())
        .isEqualTo(new TemplateViolation(1, 1, "resources[1].dependsOn"));
  }

  @Test
  void templateHash_sameTemplate_isStableDecimal() throws TemplateException {
    ObjectNode template = Templates.empty();
    String hash = TemplateDeployment.prepare(Templates.request(template)).templateHash();
    assertThat(hash).matches("\\d{1,20}");
    assertThat(TemplateDeployment.prepare(Templates.request(template.deepCopy())).templateHash())
        .isEqualTo(hash);
    Templates.add(template, "a");
    assertThat(TemplateDeployment.prepare(Templates.request(template)).templateHash())
        .isNotEqualTo(hash);
  }

  @Test
  void plannedResources_unresolvedValue_keepsExpression() throws TemplateException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a").putObject("properties").put("known", "[add(1, 1)]");
    Templates.add(template, "b").putObject("properties").put("later", "[reference('a').known]");
    var planned = TemplateDeployment.prepare(Templates.request(template)).plannedResources();
    assertThat(planned.get(0).body().at("/properties/known").intValue()).isEqualTo(2);
    assertThat(planned.get(1).body().at("/properties/later").textValue())
        .isEqualTo("[reference('a').known]");
    assertThat(planned.get(1).dependsOn()).containsExactly(Templates.id("a"));
  }

  @Test
  void modules_knownParameters_arePreparedAndNamedInErrors() throws TemplateException {
    ObjectNode inner = Templates.empty();
    Templates.add(inner, "a");
    ObjectNode template = Templates.empty();
    ObjectNode module = template.withArray("resources").addObject();
    module.put("type", "Microsoft.Resources/deployments").put("apiVersion", "2025-04-01");
    module
        .put("name", "m")
        .putObject("properties")
        .put("mode", "Incremental")
        .set("template", inner);
    var prepared = TemplateDeployment.prepare(Templates.request(template)).modules();
    assertThat(prepared).hasSize(1);
    assertThat(prepared.get(0).plannedResources().get(0).id()).isEqualTo(Templates.id("a"));

    Templates.add(inner, "a");
    TemplateException refused =
        catchThrowableOfType(
            TemplateException.class, () -> TemplateDeployment.prepare(Templates.request(template)));
    assertThat(refused.error().target()).endsWith("/providers/Microsoft.Resources/deployments/m");
  }
}
