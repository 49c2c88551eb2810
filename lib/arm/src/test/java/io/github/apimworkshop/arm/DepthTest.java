package io.github.apimworkshop.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.TemplateException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whatever is nested too deeply is refused, on a thread with half the usual stack. */
final class DepthTest {
  private static final int STACK = 512 * 1024;

  @Test
  void prepare_longChainOfVariables_isRefused() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode variables = template.putObject("variables");
    for (int i = 0; i < 5_000; i++) {
      variables.put("v" + i, "[concat(variables('v" + (i + 1) + "'), 'x')]");
    }
    variables.put("v5000", "end");
    Templates.add(template, "a").putObject("properties").put("x", "[variables('v0')]");
    assertThat(refusal(template)).contains("nested too deeply");
  }

  @Test
  void prepare_hundredVariablesDeep_isEvaluated() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode variables = template.putObject("variables");
    for (int i = 0; i < 100; i++) {
      variables.put("v" + i, "[concat('x', variables('v" + (i + 1) + "'))]");
    }
    variables.put("v100", "end");
    Templates.add(template, "a").putObject("properties").put("x", "[variables('v0')]");
    assertThat(refusal(template)).isNull();
  }

  @Test
  void prepare_longChainOfParameters_isRefused() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode parameters = template.putObject("parameters");
    for (int i = 0; i < 1_000; i++) {
      parameters
          .putObject("p" + i)
          .put("type", "string")
          .put("defaultValue", "[parameters('p" + (i + 1) + "')]");
    }
    parameters.putObject("p1000").put("type", "string").put("defaultValue", "end");
    assertThat(refusal(template)).contains("nested too deeply");
  }

  @Test
  void prepare_chainOfVariablesThroughDeepJson_isRefused() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode variables = template.putObject("variables");
    for (int i = 0; i < 100; i++) {
      ObjectNode inner = variables.putObject("v" + i);
      for (int level = 0; level < 200; level++) {
        inner = inner.putObject("o");
      }
      inner.put("x", "[length(variables('v" + (i + 1) + "'))]");
    }
    variables.put("v100", "end");
    Templates.add(template, "a").putObject("properties").put("x", "[variables('v0')]");
    assertThat(refusal(template)).contains("nested too deeply");
  }

  @Test
  void prepare_endlessUserFunction_isRefused() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode function = template.putArray("functions").addObject().put("namespace", "n");
    function
        .putObject("members")
        .putObject("f")
        .putObject("output")
        .put("type", "string")
        .put("value", "[format('{0}', if(equals(1, 1), n.f(), ''))]");
    Templates.add(template, "a").putObject("properties").put("x", "[n.f()]");
    assertThat(refusal(template)).contains("nested too deeply");
  }

  @Test
  void prepare_deepJson_isRefused() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode inner = Templates.add(template, "a").putObject("properties");
    for (int i = 0; i < 900; i++) {
      inner = i % 2 == 0 ? inner.putObject("o") : inner.putArray("l").addObject();
    }
    assertThat(refusal(template)).contains("nested deeper than '256'");
  }

  @Test
  void prepare_deepExpressionInsideDeepJson_isRefusedOrEvaluated() throws InterruptedException {
    ObjectNode template = Templates.empty();
    ObjectNode inner = Templates.add(template, "a").putObject("properties");
    for (int i = 0; i < 240; i++) {
      inner = inner.putObject("o");
    }
    inner.put("x", "[" + "concat(".repeat(190) + "'x'" + ")".repeat(190) + "]");
    assertThat(refusal(template)).isNull();
  }

  @Test
  void prepare_valueGrownByReduce_isRefusedOrEvaluated() throws InterruptedException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "a")
        .putObject("properties")
        .put(
            "x",
            "[string(reduce(range(0, 10000), 0, lambda('a', 'b', createArray(lambdaVariables('a')))))]");
    assertThat(refusal(template)).contains("nested deeper than '256'");
  }

  @Test
  void run_twentyFiveModulesDeep_isDeployed() throws InterruptedException {
    ObjectNode template = Templates.empty();
    Templates.add(template, "leaf");
    for (int i = 0; i < 25; i++) {
      ObjectNode outer = Templates.empty();
      ObjectNode module = outer.withArray("resources").addObject();
      module.put("type", "Microsoft.Resources/deployments").put("apiVersion", "2025-04-01");
      module.put("name", "m" + i);
      ObjectNode properties = module.putObject("properties").put("mode", "Incremental");
      properties.putObject("expressionEvaluationOptions").put("scope", "inner");
      properties.set("template", template);
      template = outer;
    }
    assertThat(refusal(template)).isNull();
  }

  private static String refusal(ObjectNode template) throws InterruptedException {
    var result = new AtomicReference<Object>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                var host = new InMemoryHost(Runnable::run);
                DeploymentOutcome outcome =
                    TemplateDeployment.prepare(Templates.request(template))
                        .run(host, Runnable::run);
                JsonNode error =
                    outcome.error() == null
                        ? JsonNodeFactory.instance.nullNode()
                        : outcome.error().toJson();
                result.set(error);
              } catch (TemplateException e) {
                result.set(e.error().toJson());
              } catch (RuntimeException | StackOverflowError e) {
                result.set(e);
              }
            },
            "small-stack",
            STACK);
    thread.start();
    thread.join();
    assertThat(result.get()).isInstanceOf(JsonNode.class);
    JsonNode error = (JsonNode) result.get();
    return error.isNull() ? null : error.toString();
  }
}
